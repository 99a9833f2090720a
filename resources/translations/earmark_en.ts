<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>earmark::ui::AnswerText</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::FormModel</name>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n moments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::TotalBar</name>
    <message numerus="yes">
        <source>✕ %n fatal error(s)</source>
        <translation>
            <numerusform>✕ %n fatal error</numerusform>
            <numerusform>✕ %n fatal errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not complete, %n criterion(s):</source>
        <translation>
            <numerusform>Not complete, %n criterion:</numerusform>
            <numerusform>Not complete, %n criteria:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::TrendPanel</name>
    <message numerus="yes">
        <source>%1 – %2
mean %3, %n evaluation(s)</source>
        <translation>
            <numerusform>%1 – %2
mean %3, %n evaluation</numerusform>
            <numerusform>%1 – %2
mean %3, %n evaluations</numerusform>
        </translation>
    </message>
</context>
</TS>
