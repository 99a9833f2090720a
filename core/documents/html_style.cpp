#include "core/documents/html_style.h"

#include "core/charts/chart_colors.h"

#include <cstdio>

namespace earmark::documents {

namespace {

constexpr const char* kScreen = R"(
:root{--ground:#fff;--text:#1c2126;--muted:#56606b;--line:#d3d7dd;--raised:#f4f5f7;--accent:#0b5cad;--alert:#b3261e;--good:#00694c}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 "Open Sans","Segoe UI","Helvetica Neue","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif}
:lang(zh) body{line-height:1.7;line-break:strict}
main,footer{max-width:60rem;margin:0 auto;padding:1.5rem}
h1,h2,h3,h4,p,td,th,dd,dt,blockquote,figcaption,.value,.detail,.comparison,.label{overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.3;margin:0}
h2{font-size:1.3rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}
h3{font-size:1.1rem;margin:1.4rem 0 .4rem}
h4{font-size:1rem;margin:0 0 .2rem}
p{margin:.5rem 0}
.subtitle,.quiet,.note,.place,.detail,.comparison,.label,summary{color:var(--muted)}
.subtitle{font-size:1.05rem}
.note,.place,.detail,.comparison,.label,summary{font-size:.88rem}
.alert{border-inline-start:5px solid var(--alert);padding-inline-start:.7rem;font-weight:600}
h2.alert,h3.alert{color:var(--alert)}
.good{border-inline-start:5px double var(--good);padding-inline-start:.7rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;margin:1rem 0}
.figure{background:var(--raised);padding:.7rem .9rem;border-radius:4px;font-weight:400}
.value{font-size:1.6rem;font-weight:600;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.3rem 1rem;margin:.7rem 0}
dt{color:var(--muted)}dd{margin:0}
.table,details{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.7rem 0;font-size:.92rem}
caption{text-align:start;font-weight:600;padding:.3rem 0}
th,td{padding:.35rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
th{color:var(--muted);font-weight:600}
.short{white-space:nowrap}
th.word{overflow-wrap:normal;white-space:normal}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.strong{font-weight:700}
.bar{display:block;height:4px;margin-top:2px;margin-inline-start:auto;background:var(--accent)}
figure{margin:1.2rem 0}figcaption{font-weight:600;margin-bottom:.3rem}
.chart{width:100%;max-width:46rem}
.passage{border:1px solid var(--line);border-radius:4px;padding:.8rem 1rem;margin:.9rem 0}
.passage.good{border-inline-start:5px double var(--good)}
.passage.bad{border-inline-start:5px solid var(--alert);font-weight:400}
blockquote{margin:.4rem 0;padding-inline-start:.8rem;border-inline-start:2px solid var(--line)}
audio{width:100%;max-width:32rem;margin-top:.4rem}
.signatures{display:flex;flex-wrap:wrap;gap:2rem;margin-top:3rem}
.signature{flex:1 1 14rem;border-top:1px solid var(--text);padding-top:.3rem;margin-top:2.5rem}
footer{border-top:1px solid var(--line);font-size:.88rem}
)";

constexpr const char* kDark =
    "--ground:#22262b;--text:#e7eaee;--muted:#a9b2bd;--line:#3f464f;--raised:#2d3238;"
    "--accent:#74b6f5;--alert:#ff8a7f;--good:#4cc9a0";

constexpr const char* kPaper = R"(
@page{size:A4;margin:14mm}
@media print{
body{font-size:10pt}main,footer{max-width:none;padding:0}
thead{display:table-header-group}
tr,figure,.passage,.figure,.signatures,dl>*{break-inside:avoid}
h2,h3,h4,caption{break-after:avoid}
.break{break-after:page}
audio,details{display:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)";

std::string colour(std::uint32_t rgb) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06x", rgb & 0xffffffU);
    return text;
}

std::string shadeRules(bool dark) {
    const auto& shades = dark ? charts::kShadesOnDark : charts::kShadesOnLight;
    std::string css;
    for (std::size_t step = 0; step < shades.size(); ++step) {
        const int index = static_cast<int>(step);
        const std::uint32_t ink = dark ? charts::inkOnDark(index) : charts::inkOnLight(index);
        css += "td.shade.s" + std::to_string(step) + "{background:" + colour(shades[step]) +
               ";color:" + colour(ink) + "}";
    }
    return css;
}

} // namespace

std::string pageStyle() {
    return std::string(kScreen) + shadeRules(false) + "@media screen and (prefers-color-scheme:dark){:root{" +
           kDark + "}" + shadeRules(true) + "}" + kPaper;
}

} // namespace earmark::documents
