#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace earmark::bench {

/// DuckDB, to measure against: its library is loaded where the bench is told to find it and is no part of the
/// build. Failures end the program by an exception.
class DuckDb {
public:
    /// nullptr where the library cannot be loaded.
    static std::unique_ptr<DuckDb> load(const std::filesystem::path& library);
    ~DuckDb();
    DuckDb(const DuckDb&) = delete;
    DuckDb& operator=(const DuckDb&) = delete;

    void run(const std::string& sql);
    /// Whole numbers, row by row.
    std::vector<std::vector<std::int64_t>> rows(const std::string& sql);

    /// Appends rows of whole numbers to a table of BIGINT or smaller columns.
    class Appender {
    public:
        Appender(DuckDb& database, const std::string& table);
        ~Appender();
        Appender(const Appender&) = delete;
        Appender& operator=(const Appender&) = delete;
        void row(const std::vector<std::int64_t>& values);

    private:
        DuckDb& m_database;
        void* m_handle = nullptr;
    };

private:
    struct Library;
    explicit DuckDb(std::unique_ptr<Library> library);

    std::unique_ptr<Library> m_library;
    void* m_database = nullptr;
    void* m_connection = nullptr;
};

} // namespace earmark::bench
