<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
