<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>melscope::ClassList</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation type="unfinished">
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ClipPanel</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation type="unfinished">
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::LabelCard</name>
    <message numerus="yes">
        <source>A label goes to all %n chosen clips.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ListenBatch</name>
    <message numerus="yes">
        <source> · %n clip(s) cannot be read and are left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ListenWorkflow</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::Program</name>
    <message numerus="yes">
        <source>%1 is not opened by itself, because Melscope ended unexpectedly with it %n time(s). Choose it below to open it all the same.</source>
        <translation>
            <numerusform>%1 is not opened by itself, because Melscope ended unexpectedly with it once. Choose it below to open it all the same.</numerusform>
            <numerusform>%1 is not opened by itself, because Melscope ended unexpectedly with it %n times. Choose it below to open it all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still run in the background.</source>
        <translation>
            <numerusform>One job still runs in the background.</numerusform>
            <numerusform>%n jobs still run in the background.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %n clip(s) have no label - press a number key on the Listen page.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ProjectWorkflow</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be used and are left out.</source>
        <translation>
            <numerusform>One file cannot be used and is left out.</numerusform>
            <numerusform>%n files cannot be used and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::StatusLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
