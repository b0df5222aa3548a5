<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
        <source>Next: %n clip(s) have no label - melscope-cli label gives them one.</source>
        <translation>
            <numerusform>Next: one clip has no label - melscope-cli label gives it one.</numerusform>
            <numerusform>Next: %n clips have no label - melscope-cli label gives them one.</numerusform>
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
