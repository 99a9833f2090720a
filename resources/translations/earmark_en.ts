<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cards</name>
    <message numerus="yes">
        <source>one of %n level(s)</source>
        <translation>
            <numerusform>one of %n level</numerusform>
            <numerusform>one of %n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>any of %n option(s)</source>
        <translation>
            <numerusform>any of %n option</numerusform>
            <numerusform>any of %n options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message numerus="yes">
        <source>%n text(s) missing in English</source>
        <translation>
            <numerusform>%n text missing in English</numerusform>
            <numerusform>%n texts missing in English</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) missing in Chinese</source>
        <translation>
            <numerusform>%n text missing in Chinese</numerusform>
            <numerusform>%n texts missing in Chinese</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message numerus="yes">
        <source>%n evaluation(s)</source>
        <translation>
            <numerusform>%n evaluation</numerusform>
            <numerusform>%n evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) being scored</source>
        <translation>
            <numerusform>%n evaluation being scored</numerusform>
            <numerusform>%n evaluations being scored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card version(s)</source>
        <translation>
            <numerusform>%n card version</numerusform>
            <numerusform>%n card versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card draft(s)</source>
        <translation>
            <numerusform>%n card draft</numerusform>
            <numerusform>%n card drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) were carried into a new store.</source>
        <translation>
            <numerusform>%n evaluation was carried into a new store.</numerusform>
            <numerusform>%n evaluations were carried into a new store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coaching record(s)</source>
        <comment>sessions, trainings, examples, urgent findings</comment>
        <translation>
            <numerusform>%n coaching record</numerusform>
            <numerusform>%n coaching records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message numerus="yes">
        <source>%1 → %2 (%n agent(s))</source>
        <translation>
            <numerusform>%1 → %2 (%n agent)</numerusform>
            <numerusform>%1 → %2 (%n agents)</numerusform>
        </translation>
    </message>
</context>
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
    <name>earmark::ui::CallFilterBar</name>
    <message numerus="yes">
        <source>%n of each agent and month</source>
        <translation>
            <numerusform>%n of each agent and month</numerusform>
            <numerusform>%n of each agent and month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardChange</name>
    <message numerus="yes">
        <source>%n answer(s) have no place on it and are set aside: %1. Choosing the card before brings them back.</source>
        <translation>
            <numerusform>%n answer has no place on it and is set aside: %1. Choosing the card before brings it back.</numerusform>
            <numerusform>%n answers have no place on it and are set aside: %1. Choosing the card before brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardDifferenceView</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardEditController</name>
    <message numerus="yes">
        <source>Insert %n criteria</source>
        <translation>
            <numerusform>Insert a criterion</numerusform>
            <numerusform>Insert %n criteria</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::CardTablePage</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n criterion</numerusform>
            <numerusform>%n criteria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::ConversationModel</name>
    <message numerus="yes">
        <source>%n marked passage(s)</source>
        <translation>
            <numerusform>%n marked passage</numerusform>
            <numerusform>%n marked passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::DataSafety</name>
    <message numerus="yes">
        <source>%n thing(s) are wrong.</source>
        <translation>
            <numerusform>%n thing is wrong.</numerusform>
            <numerusform>%n things are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::EditRows</name>
    <message numerus="yes">
        <source>Show all %n row(s)</source>
        <translation>
            <numerusform>Show the row</numerusform>
            <numerusform>Show all %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvaluationViewer</name>
    <message numerus="yes">
        <source>✕ %n fatal error(s)</source>
        <translation>
            <numerusform>✕ %n fatal error</numerusform>
            <numerusform>✕ %n fatal errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::EventList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::EvidenceDesk</name>
    <message numerus="yes">
        <source>%n passage(s) marked for “%1”</source>
        <translation>
            <numerusform>%n passage marked for “%1”</numerusform>
            <numerusform>%n passages marked for “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>%n warning(s) can stay or be mended.</source>
        <translation>
            <numerusform>%n warning can stay or be mended.</numerusform>
            <numerusform>%n warnings can stay or be mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::FolderSettings</name>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
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
    <name>earmark::ui::ImportPage</name>
    <message numerus="yes">
        <source>%n call(s) ready</source>
        <translation>
            <numerusform>%n call ready</numerusform>
            <numerusform>%n calls ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) ready</source>
        <translation>
            <numerusform>%n agent ready</numerusform>
            <numerusform>%n agents ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n of them new</numerusform>
            <numerusform>%n of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with errors</source>
        <translation>
            <numerusform>%n row with errors</numerusform>
            <numerusform>%n rows with errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) imported</source>
        <translation>
            <numerusform>%n call imported</numerusform>
            <numerusform>%n calls imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) added</source>
        <translation>
            <numerusform>%n team added</numerusform>
            <numerusform>%n teams added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) added</source>
        <translation>
            <numerusform>%n agent added</numerusform>
            <numerusform>%n agents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspector(s) added</source>
        <translation>
            <numerusform>%n inspector added</numerusform>
            <numerusform>%n inspectors added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have the same sound as a call already here: %1</source>
        <extracomment>%1 names of files</extracomment>
        <translation>
            <numerusform>%n file has the same sound as a call already here: %1</numerusform>
            <numerusform>%n files have the same sound as calls already here: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::LeaderDesk</name>
    <message numerus="yes">
        <source>%n urgent finding(s) to answer first</source>
        <translation>
            <numerusform>%n urgent finding to answer first</numerusform>
            <numerusform>%n urgent findings to answer first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coaching session(s) overdue</source>
        <translation>
            <numerusform>%n coaching session overdue</numerusform>
            <numerusform>%n coaching sessions overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) to coach within five working days of the finding</source>
        <translation>
            <numerusform>%n agent to coach within five working days of the finding</numerusform>
            <numerusform>%n agents to coach within five working days of the finding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed action(s) to look at</source>
        <translation>
            <numerusform>%n agreed action to look at</numerusform>
            <numerusform>%n agreed actions to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::LevelList</name>
    <message numerus="yes">
        <source>and %n more: type the number of an option, then Enter</source>
        <translation>
            <numerusform>and %n more: type the number of an option, then Enter</numerusform>
            <numerusform>and %n more: type the number of an option, then Enter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::LibraryPicker</name>
    <message numerus="yes">
        <source>%n criterion(s) marked</source>
        <translation>
            <numerusform>%n criterion marked</numerusform>
            <numerusform>%n criteria marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n criterion(s)</source>
        <translation>
            <numerusform>Take %n criterion</numerusform>
            <numerusform>Take %n criteria</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageSend</name>
    <message numerus="yes">
        <source>%n evaluation(s) saved in %1</source>
        <translation>
            <numerusform>%n evaluation saved in %1</numerusform>
            <numerusform>%n evaluations saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) not at hand</source>
        <translation>
            <numerusform>%n recording not at hand</numerusform>
            <numerusform>%n recordings not at hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left for the next package</source>
        <translation>
            <numerusform>%n left for the next package</numerusform>
            <numerusform>%n left for the next package</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageTake</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::PackageText</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer</source>
        <translation>
            <numerusform>%n newer</numerusform>
            <numerusform>%n newer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) added</source>
        <translation>
            <numerusform>%n card added</numerusform>
            <numerusform>%n cards added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) added</source>
        <translation>
            <numerusform>%n agent added</numerusform>
            <numerusform>%n agents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) added</source>
        <translation>
            <numerusform>%n call added</numerusform>
            <numerusform>%n calls added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sound of %n call(s)</source>
        <translation>
            <numerusform>sound of %n call</numerusform>
            <numerusform>sound of %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, made %2, %n evaluation(s)</source>
        <translation>
            <numerusform>From %1, made %2, %n evaluation</numerusform>
            <numerusform>From %1, made %2, %n evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent finding(s) added</source>
        <translation>
            <numerusform>%n urgent finding added</numerusform>
            <numerusform>%n urgent findings added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent finding(s) newer</source>
        <translation>
            <numerusform>%n urgent finding newer</numerusform>
            <numerusform>%n urgent findings newer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::PublishStrip</name>
    <message numerus="yes">
        <source>%n error(s) refuse it.</source>
        <translation>
            <numerusform>%n error refuses it.</numerusform>
            <numerusform>%n errors refuse it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) to look at.</source>
        <translation>
            <numerusform>%n warning to look at.</numerusform>
            <numerusform>%n warnings to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::QuotaDialog</name>
    <message numerus="yes">
        <source>%n agent month(s) short of the quota</source>
        <translation>
            <numerusform>%n agent is short of a month&apos;s quota</numerusform>
            <numerusform>%n agent months are short of the quota</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::ReadingArea</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::SessionPanel</name>
    <message numerus="yes">
        <source>%n finding(s) to talk about</source>
        <translation>
            <numerusform>%n finding to talk about</numerusform>
            <numerusform>%n findings to talk about</numerusform>
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
        <source>earned %1%, answered %n time(s)</source>
        <translation>
            <numerusform>earned %1%, answered %n time</numerusform>
            <numerusform>earned %1%, answered %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean %1, %n evaluation(s)</source>
        <translation>
            <numerusform>mean %1, %n evaluation</numerusform>
            <numerusform>mean %1, %n evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n swing(s) beyond chance</source>
        <translation>
            <numerusform>one swing beyond chance</numerusform>
            <numerusform>%n swings beyond chance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a false alarm in %n step(s)</source>
        <translation>
            <numerusform>a false alarm in every step</numerusform>
            <numerusform>a false alarm in %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::TrialFigures</name>
    <message numerus="yes">
        <source>%n evaluation(s) would score otherwise; none crosses the pass mark.</source>
        <translation>
            <numerusform>%n evaluation would score otherwise; it does not cross the pass mark.</numerusform>
            <numerusform>%n evaluations would score otherwise; none crosses the pass mark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) would no longer pass.</source>
        <translation>
            <numerusform>%n evaluation would no longer pass.</numerusform>
            <numerusform>%n evaluations would no longer pass.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) more would pass.</source>
        <translation>
            <numerusform>%n evaluation more would pass.</numerusform>
            <numerusform>%n evaluations more would pass.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) would no longer pass,</source>
        <translation>
            <numerusform>%n evaluation would no longer pass,</numerusform>
            <numerusform>%n evaluations would no longer pass,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would pass that did not.</source>
        <translation>
            <numerusform>%n would pass that did not.</numerusform>
            <numerusform>%n would pass that did not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not fully answered on this card: counted over what is answered.</source>
        <translation>
            <numerusform>%n is not fully answered on this card: counted over what is answered.</numerusform>
            <numerusform>%n are not fully answered on this card: counted over what is answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because nothing in them answers this card.</source>
        <translation>
            <numerusform>%n is left out, because nothing in it answers this card.</numerusform>
            <numerusform>%n are left out, because nothing in them answers this card.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because nothing in them can be scored.</source>
        <translation>
            <numerusform>%n is left out, because nothing in it can be scored.</numerusform>
            <numerusform>%n are left out, because nothing in them can be scored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because this card is for another kind of contact.</source>
        <translation>
            <numerusform>%n is left out, because this card is for another kind of contact.</numerusform>
            <numerusform>%n are left out, because this card is for another kind of contact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n were tried.</source>
        <translation>
            <numerusform>Only the newest one was tried.</numerusform>
            <numerusform>Only the newest %n were tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::TrialView</name>
    <message numerus="yes">
        <source>None of the %n evaluation(s) answers a criterion of this draft.</source>
        <translation>
            <numerusform>The %n evaluation answers no criterion of this draft.</numerusform>
            <numerusform>None of the %n evaluations answers a criterion of this draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::UrgentPanel</name>
    <message numerus="yes">
        <source>Urgent findings: %n open</source>
        <translation>
            <numerusform>Urgent findings: %n open</numerusform>
            <numerusform>Urgent findings: %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::WeekModel</name>
    <message numerus="yes">
        <source>%n finding(s) to talk about, the first of %1</source>
        <translation>
            <numerusform>%n finding to talk about, of %1</numerusform>
            <numerusform>%n findings to talk about, the first of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::WorklistController</name>
    <message numerus="yes">
        <source>%n recording(s) analysed</source>
        <translation>
            <numerusform>%n recording analysed</numerusform>
            <numerusform>%n recordings analysed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) could not be read</source>
        <translation>
            <numerusform>%n recording could not be read</numerusform>
            <numerusform>%n recordings could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earmark::ui::WorklistPage</name>
    <message numerus="yes">
        <source>%1 of %n call(s) scored</source>
        <translation>
            <numerusform>%1 of %n call scored</numerusform>
            <numerusform>%1 of %n calls scored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked</source>
        <translation>
            <numerusform>%n parked</numerusform>
            <numerusform>%n parked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) to do</source>
        <translation>
            <numerusform>%n call to do</numerusform>
            <numerusform>%n calls to do</numerusform>
        </translation>
    </message>
</context>
</TS>
