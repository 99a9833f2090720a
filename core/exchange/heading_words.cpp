#include "core/exchange/heading_words.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

namespace {

struct Words {
    ListField field;
    std::string_view words; ///< separated by spaces, each as headingKey() gives it
};

constexpr std::array kCallWords{
    Words{ListField::RecordingFile,
          "recordingfile recording recordingname recordingpath recordfile recordurl file "
          "filename filepath path audio audiofile wav 录音文件 录音 录音文件名 录音名称 "
          "录音路径 录音地址 文件名 文件名称 文件 文件路径 坐席侧录音 坐席录音"},
    Words{ListField::CustomerFile, "customersidefile customerfile customerrecording customerside callerfile "
                                   "otherside secondfile 客户侧录音 客户录音 客户侧文件 对方录音 用户侧录音"},
    Words{ListField::Agent,
          "agentnumber agentid agentno agent agentnum agentcode employeeid employeenumber "
          "staffid staffnumber userid login loginid operator extension ext 坐席工号 工号 坐席 "
          "坐席号 坐席编号 坐席id 座席工号 座席 座席号 员工号 员工编号 员工工号 客服工号 话务员 "
          "话务员工号 分机 分机号 坐席分机 座席分机 受理工号"},
    Words{ListField::AgentName, "agentname employeename staffname name 坐席姓名 座席姓名 坐席名称 客服姓名 "
                                "员工姓名 话务员姓名 姓名"},
    Words{ListField::Start,
          "start starttime started startdate startdatetime begin begintime calltime calldate "
          "calldatetime callstart callstarttime datetime date timestamp answertime 开始时间 "
          "通话开始时间 呼叫时间 呼叫开始时间 通话时间 来电时间 录音时间 录音开始时间 起始时间 "
          "接通时间 应答时间 日期 通话日期 呼叫日期 日期时间 开始日期"},
    Words{ListField::Clock, "time clock timeofday 时间 时刻 通话时刻"},
    Words{ListField::Direction,
          "direction calldirection inout inboundoutbound 呼叫方向 方向 呼叫类型 通话方向 "
          "呼入呼出 呼叫方式 来去电"},
    Words{ListField::Queue, "queue queuename skill skillgroup skillgroupname acdgroup split campaign 技能组 "
                            "技能队列 技能组名称 队列 队列名称 业务组 排队队列"},
    Words{ListField::CallType,
          "calltype type reason callreason contactreason category topic 业务类型 业务类别 "
          "业务 服务类型 来电类型 来电原因 工单类型 通话类型 受理类型"},
    Words{ListField::CallNumber,
          "callnumber callid callno ucid uniqueid contactid sessionid recordid recordingid "
          "serial serialnumber interactionid 呼叫编号 呼叫流水号 流水号 通话编号 通话id 呼叫id "
          "录音编号 录音流水号 会话id 话单号 通话流水号 录音id"},
    Words{ListField::CustomerNumber,
          "customernumber callernumber caller callerid ani phone phonenumber customerphone "
          "customer from cli mobile 主叫号码 主叫 客户号码 客户电话 来电号码 电话号码 手机号 "
          "手机号码 用户号码 联系电话 对方号码 客户手机"},
    Words{ListField::Team,
          "team teamname group groupname department 班组 班组名称 团队 小组 组别 部门 坐席班组 "
          "座席班组 坐席组 所属班组"},
    Words{ListField::Length,
          "duration durations durationsec length talktime seconds callduration billsec 时长 "
          "通话时长 录音时长 通话时间长度 通话秒数 通话时长秒"},
};

constexpr std::array kRosterWords{
    Words{ListField::Role, "role position job jobtitle 角色 岗位 职务 职位 身份"},
    Words{ListField::Agent,
          "number agentnumber agentid agentno agent employeeid employeenumber staffid staffnumber "
          "id login userid 工号 坐席工号 座席工号 坐席号 座席号 员工号 员工编号 员工工号 坐席编号 "
          "编号"},
    Words{ListField::Extension, "extension ext extensionnumber phoneextension 分机 分机号 分机号码 坐席分机"},
    Words{ListField::AgentName,
          "name agentname employeename staffname fullname 姓名 坐席姓名 座席姓名 员工姓名 "
          "客服姓名 名字"},
    Words{ListField::Team,
          "team teamname teamen group groupname department 班组 班组名称 团队 小组 组别 部门 "
          "所属班组 班组代码"},
    Words{ListField::ChineseTeam, "teamzh teamcn teamchinese 班组中文名 中文班组 班组名"},
    Words{ListField::TeamLeader, "leader teamleader supervisor manager 班组长 组长 班长 主管"},
    Words{ListField::MemberSince,
          "joined since from memberfrom membersince validfrom startdate effective "
          "effectivedate movedate date 入组日期 加入日期 入组时间 调入日期 生效日期 开始日期 "
          "起始日期 调动日期 日期 入职日期"},
};

/// Where a bracket opens that explains the words before it, ASCII or full width.
std::size_t bracketAt(std::string_view heading) {
    return std::min(
        {heading.find('('), heading.find('['), heading.find("（"), heading.find("【"), heading.size()});
}

} // namespace

bool listsWord(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || words[at - 1] == ' ';
        const bool ends = end == words.size() || words[end] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

std::string headingKey(std::string_view heading) {
    constexpr std::string_view kDropped = " \t\r\n_-./:*#'\"";
    constexpr std::array<std::string_view, 3> kDroppedWide{"：", "　", "*"};
    const std::size_t bracket = bracketAt(heading);
    std::string key;
    for (const char letter : heading.substr(0, bracket == 0 ? heading.size() : bracket)) {
        if (kDropped.find(letter) != std::string_view::npos) continue;
        key += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    for (const std::string_view sign : kDroppedWide)
        for (std::size_t at = key.find(sign); at != std::string::npos; at = key.find(sign, at))
            key.erase(at, sign.size());
    return key;
}

std::optional<ListField> fieldOfHeading(std::string_view heading, ListKind kind) {
    const std::string key = headingKey(heading);
    if (key.empty()) return std::nullopt;
    const std::span<const Words> table =
        kind == ListKind::Calls ? std::span<const Words>(kCallWords) : std::span<const Words>(kRosterWords);
    const auto known =
        std::ranges::find_if(table, [&](const Words& entry) { return listsWord(entry.words, key); });
    return known == table.end() ? std::nullopt : std::optional<ListField>(known->field);
}

std::string knownCustomKey(std::string_view heading) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kKnown{
        {{"回拨", "callback_due"},
         {"是否回拨", "callback_due"},
         {"需回拨", "callback_due"},
         {"回电", "callback_due"}}};
    const std::string key = headingKey(heading);
    for (const auto& [word, custom] : kKnown)
        if (key == word) return std::string(custom);
    return {};
}

} // namespace earmark::exchange
