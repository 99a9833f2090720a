#include "tests/bench/duckdb.h"

#include <dlfcn.h>

#include <stdexcept>

namespace earmark::bench {

namespace {

/// The result as DuckDB's C interface has it: six words, of which only its own functions know.
struct QueryResult {
    std::uint64_t words[8] = {};
};

template <class Function>
void find(void* library, const char* name, Function& function) {
    void* const address = dlsym(library, name);
    if (address == nullptr) throw std::runtime_error(std::string("DuckDB has no ") + name);
    function = reinterpret_cast<Function>(address); // NOLINT: what dlsym is for
}

void check(int state, const std::string& what) {
    if (state != 0) throw std::runtime_error("DuckDB: " + what);
}

} // namespace

struct DuckDb::Library {
    explicit Library(void* opened)
        : handle(opened) {
        find(handle, "duckdb_open", open);
        find(handle, "duckdb_connect", connect);
        find(handle, "duckdb_disconnect", disconnect);
        find(handle, "duckdb_close", close);
        find(handle, "duckdb_query", query);
        find(handle, "duckdb_result_error", resultError);
        find(handle, "duckdb_destroy_result", destroyResult);
        find(handle, "duckdb_row_count", rowCount);
        find(handle, "duckdb_column_count", columnCount);
        find(handle, "duckdb_value_int64", valueInt64);
        find(handle, "duckdb_appender_create", appenderCreate);
        find(handle, "duckdb_append_int64", appendInt64);
        find(handle, "duckdb_appender_end_row", appenderEndRow);
        find(handle, "duckdb_appender_destroy", appenderDestroy);
    }
    ~Library() { dlclose(handle); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    void* handle;
    int (*open)(const char*, void**) = nullptr;
    int (*connect)(void*, void**) = nullptr;
    void (*disconnect)(void**) = nullptr;
    void (*close)(void**) = nullptr;
    int (*query)(void*, const char*, QueryResult*) = nullptr;
    const char* (*resultError)(QueryResult*) = nullptr;
    void (*destroyResult)(QueryResult*) = nullptr;
    std::uint64_t (*rowCount)(QueryResult*) = nullptr;
    std::uint64_t (*columnCount)(QueryResult*) = nullptr;
    std::int64_t (*valueInt64)(QueryResult*, std::uint64_t, std::uint64_t) = nullptr;
    int (*appenderCreate)(void*, const char*, const char*, void**) = nullptr;
    int (*appendInt64)(void*, std::int64_t) = nullptr;
    int (*appenderEndRow)(void*) = nullptr;
    int (*appenderDestroy)(void**) = nullptr;
};

std::unique_ptr<DuckDb> DuckDb::load(const std::filesystem::path& library) {
    void* const handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) return nullptr;
    return std::unique_ptr<DuckDb>(new DuckDb(std::make_unique<Library>(handle)));
}

DuckDb::DuckDb(std::unique_ptr<Library> library)
    : m_library(std::move(library)) {
    check(m_library->open(nullptr, &m_database), "cannot open a database in memory");
    check(m_library->connect(m_database, &m_connection), "cannot connect");
}

DuckDb::~DuckDb() {
    m_library->disconnect(&m_connection);
    m_library->close(&m_database);
}

void DuckDb::run(const std::string& sql) {
    (void)rows(sql);
}

std::vector<std::vector<std::int64_t>> DuckDb::rows(const std::string& sql) {
    QueryResult result;
    if (m_library->query(m_connection, sql.c_str(), &result) != 0) {
        const char* const why = m_library->resultError(&result);
        throw std::runtime_error(std::string("DuckDB: ") + (why ? why : "failed") + "\n" + sql);
    }
    std::vector<std::vector<std::int64_t>> rows(m_library->rowCount(&result));
    const std::uint64_t columns = m_library->columnCount(&result);
    for (std::uint64_t row = 0; row < rows.size(); ++row)
        for (std::uint64_t column = 0; column < columns; ++column)
            rows[row].push_back(m_library->valueInt64(&result, column, row));
    m_library->destroyResult(&result);
    return rows;
}

DuckDb::Appender::Appender(DuckDb& database, const std::string& table)
    : m_database(database) {
    check(database.m_library->appenderCreate(database.m_connection, nullptr, table.c_str(), &m_handle),
          "cannot append to " + table);
}

DuckDb::Appender::~Appender() {
    m_database.m_library->appenderDestroy(&m_handle);
}

void DuckDb::Appender::row(const std::vector<std::int64_t>& values) {
    for (const std::int64_t value : values)
        check(m_database.m_library->appendInt64(m_handle, value), "cannot append a value");
    check(m_database.m_library->appenderEndRow(m_handle), "cannot append a row");
}

} // namespace earmark::bench
