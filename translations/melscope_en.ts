<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EvaluationDisplay</name>
    <message numerus="yes">
        <source>the largest of %Ln class(es)</source>
        <translation>
            <numerusform>the largest of %Ln class</numerusform>
            <numerusform>the largest of %Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) flipped</source>
        <translation>
            <numerusform>%Ln clip flipped</numerusform>
            <numerusform>%Ln clips flipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) do not count: they have no label now, or one that the model does not know.</source>
        <translation>
            <numerusform>%Ln clip does not count: it has no label now, or one that the model does not know.</numerusform>
            <numerusform>%Ln clips do not count: they have no label now, or one that the model does not know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) could not be read and do not count.</source>
        <translation>
            <numerusform>%Ln clip could not be read and does not count.</numerusform>
            <numerusform>%Ln clips could not be read and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As in training, of %Ln longer clip(s) only the %1 s in the middle were judged; the Predict page hears all of a recording.</source>
        <translation>
            <numerusform>As in training, of %Ln longer clip only the %1 s in the middle were judged; the Predict page hears all of a recording.</numerusform>
            <numerusform>As in training, of %Ln longer clips only the %1 s in the middle were judged; the Predict page hears all of a recording.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message numerus="yes">
        <source>clip(s) cannot be read</source>
        <translation>
            <numerusform>clip cannot be read</numerusform>
            <numerusform>clips cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are silent</source>
        <translation>
            <numerusform>clip is silent</numerusform>
            <numerusform>clips are silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are clipped</source>
        <translation>
            <numerusform>clip is clipped</numerusform>
            <numerusform>clips are clipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) have a constant offset</source>
        <translation>
            <numerusform>clip has a constant offset</numerusform>
            <numerusform>clips have a constant offset</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are very short</source>
        <translation>
            <numerusform>clip is very short</numerusform>
            <numerusform>clips are very short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) have an unusual length</source>
        <translation>
            <numerusform>clip has an unusual length</numerusform>
            <numerusform>clips have an unusual length</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are identical to others</source>
        <translation>
            <numerusform>clip is identical to others</numerusform>
            <numerusform>clips are identical to others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) sound like others</source>
        <translation>
            <numerusform>clip sounds like others</numerusform>
            <numerusform>clips sound like others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) sound alike, labelled differently</source>
        <translation>
            <numerusform>clip sounds alike, labelled differently</numerusform>
            <numerusform>clips sound alike, labelled differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No problem in %Ln clip(s).</source>
        <translation>
            <numerusform>No problem in %Ln clip.</numerusform>
            <numerusform>No problem in %Ln clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recording(s) have identical copies on both sides</source>
        <translation>
            <numerusform>recording has identical copies on both sides</numerusform>
            <numerusform>recordings have identical copies on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recording(s) have near duplicates on both sides</source>
        <translation>
            <numerusform>recording has near duplicates on both sides</numerusform>
            <numerusform>recordings have near duplicates on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recording(s) are on both sides</source>
        <translation>
            <numerusform>recording is on both sides</numerusform>
            <numerusform>recordings are on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder(s) are on both sides</source>
        <translation>
            <numerusform>folder is on both sides</numerusform>
            <numerusform>folders are on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group(s) are on both sides</source>
        <translation>
            <numerusform>group is on both sides</numerusform>
            <numerusform>groups are on both sides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1

What is on both sides is learned by heart and then asked: scores look better than they are. Click to see the %Ln clip(s).</source>
        <translation>
            <numerusform>%1

What is on both sides is learned by heart and then asked: scores look better than they are. Click to see the %Ln clip.</numerusform>
            <numerusform>%1

What is on both sides is learned by heart and then asked: scores look better than they are. Click to see the %Ln clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) have no recording where it was</source>
        <translation>
            <numerusform>clip has no recording where it was</numerusform>
            <numerusform>clips have no recording where it was</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have fewer than %1 clips: %2</source>
        <translation>
            <numerusform>%Ln class has fewer than %1 clips: %2</numerusform>
            <numerusform>%Ln classes have fewer than %1 clips: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have at most a tenth of the %1 clips of %2: %3</source>
        <translation>
            <numerusform>%Ln class has at most a tenth of the %1 clips of %2: %3</numerusform>
            <numerusform>%Ln classes have at most a tenth of the %1 clips of %2: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln more class(es) are tied in the same way</source>
        <translation>
            <numerusform>; %Ln more class is tied in the same way</numerusform>
            <numerusform>; %Ln more classes are tied in the same way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelFactList</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message numerus="yes">
        <source>%1 on %Ln clip(s)</source>
        <translation>
            <numerusform>%1 on %Ln clip</numerusform>
            <numerusform>%1 on %Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained on: %Ln clip(s)</source>
        <translation>
            <numerusform>Trained on: %Ln clip</numerusform>
            <numerusform>Trained on: %Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectWords</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitWords</name>
    <message numerus="yes">
        <source>, fold(s) %1 for validation</source>
        <translation>
            <numerusform>, fold %1 for validation</numerusform>
            <numerusform>, folds %1 for validation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, fold(s) %1 for test</source>
        <translation>
            <numerusform>, fold %1 for test</numerusform>
            <numerusform>, folds %1 for test</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) to train on</source>
        <translation>
            <numerusform>%Ln clip to train on</numerusform>
            <numerusform>%Ln clips to train on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have no clip to train on: %1.</source>
        <translation>
            <numerusform>%Ln class has no clip to train on: %1.</numerusform>
            <numerusform>%Ln classes have no clip to train on: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have no clip to validate with: %1.</source>
        <translation>
            <numerusform>%Ln class has no clip to validate with: %1.</numerusform>
            <numerusform>%Ln classes have no clip to validate with: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have no clip to test with: %1.</source>
        <translation>
            <numerusform>%Ln class has no clip to test with: %1.</numerusform>
            <numerusform>%Ln classes have no clip to test with: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) have no label.</source>
        <translation>
            <numerusform>%Ln clip has no label.</numerusform>
            <numerusform>%Ln clips have no label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) are on more than one side.</source>
        <translation>
            <numerusform>%Ln group is on more than one side.</numerusform>
            <numerusform>%Ln groups are on more than one side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ClassList</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ClipCard</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln clip(s)</source>
        <translation>
            <numerusform>Edit %Ln clip</numerusform>
            <numerusform>Edit %Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ClipPanel</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ConfusionView</name>
    <message numerus="yes">
        <source>%Ln clip(s), %1 % of the class</source>
        <translation>
            <numerusform>%Ln clip, %1 % of the class</numerusform>
            <numerusform>%Ln clips, %1 % of the class</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::DetectionsCard</name>
    <message numerus="yes">
        <source>%Ln stretch(es) heard</source>
        <translation>
            <numerusform>%Ln stretch heard</numerusform>
            <numerusform>%Ln stretches heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::EvaluateWorkflow</name>
    <message numerus="yes">
        <source>best epoch %1, %Ln clip(s)</source>
        <translation>
            <numerusform>best epoch %1, %Ln clip</numerusform>
            <numerusform>best epoch %1, %Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ExportWorkflow</name>
    <message numerus="yes">
        <source>They are in %Ln file(s).</source>
        <translation>
            <numerusform>They are in %Ln file.</numerusform>
            <numerusform>They are in %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) without a label have no place there.</source>
        <translation>
            <numerusform>%Ln clip without a label have no place there.</numerusform>
            <numerusform>%Ln clips without a label have no place there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) were exported</source>
        <translation>
            <numerusform>%Ln clip was exported</numerusform>
            <numerusform>%Ln clips were exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::FoundPanel</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fold(s)</source>
        <translation>
            <numerusform>%Ln fold</numerusform>
            <numerusform>%Ln folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a class</source>
        <translation>
            <numerusform>%Ln without a class</numerusform>
            <numerusform>%Ln without a class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) or file(s) are left out, each with its reason.</source>
        <translation>
            <numerusform>%Ln row or file is left out, with its reason.</numerusform>
            <numerusform>%Ln rows or files are left out, each with its reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) end early and are taken as far as they go.</source>
        <translation>
            <numerusform>%Ln recording ends early and is taken as far as it goes.</numerusform>
            <numerusform>%Ln recordings end early and are taken as far as they go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::HealthCard</name>
    <message numerus="yes">
        <source>%Ln clip(s) were not listened to yet. Checking finds silence, clipping, broken files and duplicates; labelling can go on meanwhile.</source>
        <translation>
            <numerusform>%Ln clip was not listened to yet. Checking finds silence, clipping, broken files and duplicates; labelling can go on meanwhile.</numerusform>
            <numerusform>%Ln clips were not listened to yet. Checking finds silence, clipping, broken files and duplicates; labelling can go on meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listening to %Ln clip(s).</source>
        <translation>
            <numerusform>Listening to %Ln clip.</numerusform>
            <numerusform>Listening to %Ln clips.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ImportDialog</name>
    <message numerus="yes">
        <source>Make project with %Ln clip(s)</source>
        <translation>
            <numerusform>Make project with %Ln clip</numerusform>
            <numerusform>Make project with %Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln clip(s)</source>
        <translation>
            <numerusform>Add %Ln clip</numerusform>
            <numerusform>Add %Ln clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ImportWorkflow</name>
    <message numerus="yes">
        <source>%Ln recording(s) could not be used</source>
        <translation>
            <numerusform>%Ln recording could not be used</numerusform>
            <numerusform>%Ln recordings could not be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::LabelCard</name>
    <message numerus="yes">
        <source>A label goes to all %n chosen clips.</source>
        <translation>
            <numerusform>A label goes to the chosen clip.</numerusform>
            <numerusform>A label goes to all %n chosen clips.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::LabelDialog</name>
    <message numerus="yes">
        <source>Label %Ln clip(s) as</source>
        <translation>
            <numerusform>Label %Ln clip as</numerusform>
            <numerusform>Label %Ln clips as</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ListenBatch</name>
    <message numerus="yes">
        <source> · %n clip(s) cannot be read and are left out</source>
        <translation>
            <numerusform> · %n clip cannot be read and are left out</numerusform>
            <numerusform> · %n clips cannot be read and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ListenWorkflow</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::MissingWorkflow</name>
    <message numerus="yes">
        <source>%Ln recording(s) are not in %1.</source>
        <translation>
            <numerusform>%Ln recording is not in %1.</numerusform>
            <numerusform>%Ln recordings are not in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln recording(s) are there</source>
        <translation>
            <numerusform>%1 of %Ln recording is there</numerusform>
            <numerusform>%1 of %Ln recordings are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ModelsWorkflow</name>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::PredictAdding</name>
    <message numerus="yes">
        <source>%Ln recording(s) could not be added</source>
        <translation>
            <numerusform>%Ln recording could not be added</numerusform>
            <numerusform>%Ln recordings could not be added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::PredictExport</name>
    <message numerus="yes">
        <source>They are in %Ln file(s).</source>
        <translation>
            <numerusform>They are in %Ln file.</numerusform>
            <numerusform>They are in %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::PredictWorkflow</name>
    <message numerus="yes">
        <source>%Ln clip(s) were added to the data set.</source>
        <translation>
            <numerusform>%Ln clip was added to the data set.</numerusform>
            <numerusform>%Ln clips were added to the data set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be used as a model</source>
        <translation>
            <numerusform>%Ln file could not be used as a model</numerusform>
            <numerusform>%Ln files could not be used as a model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) still to be classified.</source>
        <translation>
            <numerusform>%Ln recording still to be classified.</numerusform>
            <numerusform>%Ln recordings still to be classified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln recording(s) are not classified.</source>
        <translation>
            <numerusform>Stopped: %Ln recording is not classified.</numerusform>
            <numerusform>Stopped: %Ln recordings are not classified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::PredictedRecording</name>
    <message numerus="yes">
        <source>mean of %Ln window(s)</source>
        <translation>
            <numerusform>mean of %Ln window</numerusform>
            <numerusform>mean of %Ln windows</numerusform>
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
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln clip</numerusform>
            <numerusform>%Ln clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln clip(s) have no label - press a number key on the Listen page to label them.</source>
        <translation>
            <numerusform>Next: %Ln clip has no label - press a number key on the Listen page to label them.</numerusform>
            <numerusform>Next: %Ln clips have no label - press a number key on the Listen page to label them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: listen to the %Ln mistake(s) of %1 on the Evaluate page and mend wrong labels, or drop a recording to have it named.</source>
        <translation>
            <numerusform>Next: listen to the %Ln mistake of %1 on the Evaluate page and mend a wrong label, or drop a recording to have it named.</numerusform>
            <numerusform>Next: listen to the %Ln mistakes of %1 on the Evaluate page and mend wrong labels, or drop a recording to have it named.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::RecordingsCard</name>
    <message numerus="yes">
        <source>%1 of %Ln recording(s)</source>
        <translation>
            <numerusform>%1 of %Ln recording</numerusform>
            <numerusform>%1 of %Ln recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln recording</numerusform>
            <numerusform>%Ln recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::RunCard</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::RunWorkflow</name>
    <message numerus="yes">
        <source>Delete %n run(s)?</source>
        <translation>
            <numerusform>Delete %n run?</numerusform>
            <numerusform>Delete %n runs?</numerusform>
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
<context>
    <name>melscope::TargetForm</name>
    <message numerus="yes">
        <source>%Ln clip(s) are new.</source>
        <translation>
            <numerusform>%Ln clip is new.</numerusform>
            <numerusform>%Ln clips are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are known and keep their labels.</source>
        <translation>
            <numerusform>%Ln is known and keeps its label.</numerusform>
            <numerusform>%Ln are known and keep their labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) of the project were not found; they stay in it.</source>
        <translation>
            <numerusform>%Ln recording of the project was not found; it stays in it.</numerusform>
            <numerusform>%Ln recordings of the project were not found; they stay in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::TrainSettings</name>
    <message numerus="yes">
        <source>%n setting(s) differ from what the recipe proposes.</source>
        <translation>
            <numerusform>%n setting differs from what the recipe proposes.</numerusform>
            <numerusform>%n settings differ from what the recipe proposes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) learn</source>
        <comment>train</comment>
        <translation>
            <numerusform>%Ln clip learns</numerusform>
            <numerusform>%Ln clips learn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) check</source>
        <comment>valid</comment>
        <translation>
            <numerusform>%Ln clip checks</numerusform>
            <numerusform>%Ln clips check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::TrainWorkflow</name>
    <message numerus="yes">
        <source>%n clip(s) could not be read and are left out: %1</source>
        <translation>
            <numerusform>%n clip could not be read and is left out: %1</numerusform>
            <numerusform>%n clips could not be read and are left out: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
