<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project...</source>
        <translation>&amp;Neues Projekt ...</translation>
    </message>
    <message>
        <source>&amp;Open project...</source>
        <translation>Projekt ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>Open &amp;demo project</source>
        <translation>&amp;Demoprojekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Import folder...</source>
        <translation>Ordner &amp;importieren ...</translation>
    </message>
    <message>
        <source>Import &amp;table...</source>
        <translation>&amp;Tabelle importieren ...</translation>
    </message>
    <message>
        <source>&amp;Locate recordings...</source>
        <translation>Aufnahmen s&amp;uchen ...</translation>
    </message>
    <message>
        <source>&amp;Classify recordings...</source>
        <translation>Aufnahmen &amp;klassifizieren ...</translation>
    </message>
    <message>
        <source>&amp;Export labels...</source>
        <translation>Labels &amp;exportieren ...</translation>
    </message>
    <message>
        <source>Close pro&amp;ject</source>
        <translation>&amp;Projekt schließen</translation>
    </message>
    <message>
        <source>&amp;Preferences...</source>
        <translation>&amp;Einstellungen ...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all clips</source>
        <translation>&amp;Alle Clips auswählen</translation>
    </message>
    <message>
        <source>&amp;Find clips</source>
        <translation>Clips &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>An&amp;hören</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>&amp;Auswerten</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;Vorhersagen</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom to the whole &amp;clip</source>
        <translation>&amp;Ganzen Clip zeigen</translation>
    </message>
    <message>
        <source>As training &amp;sees it</source>
        <translation>Wie das Training &amp;es sieht</translation>
    </message>
    <message>
        <source>&amp;Reshuffle</source>
        <translation>&amp;Neu würfeln</translation>
    </message>
    <message>
        <source>Background &amp;jobs</source>
        <translation>&amp;Hintergrundarbeiten</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play &amp;selection</source>
        <translation>Aus&amp;wahl abspielen</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Schleife</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>P&amp;revious clip</source>
        <translation>&amp;Voriger Clip</translation>
    </message>
    <message>
        <source>&amp;Next clip</source>
        <translation>&amp;Nächster Clip</translation>
    </message>
    <message>
        <source>&amp;Label clips...</source>
        <translation>Clips &amp;labeln ...</translation>
    </message>
    <message>
        <source>&amp;Remove label</source>
        <translation>Label &amp;entfernen</translation>
    </message>
    <message>
        <source>Next &amp;unlabelled clip</source>
        <translation>Nächster Clip &amp;ohne Label</translation>
    </message>
    <message>
        <source>&amp;Ignore clips</source>
        <translation>Clips &amp;ignorieren</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>Am &amp;Abspielkopf teilen</translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Notiz ...</translation>
    </message>
    <message>
        <source>Rename &amp;class...</source>
        <translation>&amp;Klasse umbenennen ...</translation>
    </message>
    <message>
        <source>&amp;Merge classes...</source>
        <translation>Klassen &amp;zusammenlegen ...</translation>
    </message>
    <message>
        <source>Next clip &amp;after labelling</source>
        <translation>Nach dem Labeln zum &amp;nächsten Clip</translation>
    </message>
    <message>
        <source>&amp;Play it at once</source>
        <translation>Ihn &amp;gleich abspielen</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stop and &amp;keep</source>
        <translation>Anhalten und &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Evaluate run</source>
        <translation>Lauf &amp;auswerten</translation>
    </message>
    <message>
        <source>Cancel the running &amp;job</source>
        <translation>Laufende &amp;Arbeit abbrechen</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show &amp;log file</source>
        <translation>&amp;Protokolldatei zeigen</translation>
    </message>
    <message>
        <source>&amp;About Melscope</source>
        <translation>Ü&amp;ber Melscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>L&amp;auf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Listen li&amp;ve</source>
        <translation>Li&amp;ve zuhören</translation>
    </message>
</context>
<context>
    <name>ColourMap</name>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis (colour-blind safe)</source>
        <translation>Cividis (für Farbenblinde geeignet)</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>CurveWords</name>
    <message>
        <source>best %1 at epoch %2</source>
        <translation>beste %1 in Epoche %2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>learning rate%1</source>
        <translation>Lernrate%1</translation>
    </message>
    <message>
        <source>train%1</source>
        <translation>Training%1</translation>
    </message>
    <message>
        <source>valid %1</source>
        <translation>Validierung %1</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>Lernrate %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Bring in recordings</source>
        <translation>Aufnahmen hereinholen</translation>
    </message>
    <message>
        <source>Drop a folder of recordings or a table anywhere in this window. Each sub-folder becomes a class. Your recordings are only read: they are never moved, renamed or changed.</source>
        <translation>Ziehen Sie einen Ordner mit Aufnahmen oder eine Tabelle irgendwohin in dieses Fenster. Jeder Unterordner wird eine Klasse. Ihre Aufnahmen werden nur gelesen: nie verschoben, umbenannt oder verändert.</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import table...</source>
        <translation>Tabelle importieren ...</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Zu den Daten</translation>
    </message>
    <message>
        <source>Train a classifier</source>
        <translation>Einen Klassifikator trainieren</translation>
    </message>
    <message>
        <source>Open demo project</source>
        <translation>Demoprojekt öffnen</translation>
    </message>
    <message>
        <source>Open a project to let a network learn from its labelled clips, and watch its loss and accuracy as it does.</source>
        <translation>Ein Projekt öffnen, um ein Netz aus seinen Clips mit Label lernen zu lassen und dabei Verlust und Genauigkeit zu verfolgen.</translation>
    </message>
</context>
<context>
    <name>EvaluationDisplay</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>validation clips</source>
        <translation>Validierungsclips</translation>
    </message>
    <message>
        <source>test clips</source>
        <translation>Testclips</translation>
    </message>
    <message>
        <source>training clips</source>
        <translation>Trainingsclips</translation>
    </message>
    <message>
        <source>all labelled clips</source>
        <translation>alle Clips mit Label</translation>
    </message>
    <message>
        <source>a folder...</source>
        <translation>ein Ordner...</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>no clips</source>
        <translation>keine Clips</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>weighted %1</source>
        <translation>gewichtet %1</translation>
    </message>
    <message numerus="yes">
        <source>the largest of %Ln class(es)</source>
        <translation>
            <numerusform>die einzige Klasse (%Ln)</numerusform>
            <numerusform>die größte von %Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>+%1 -%2</source>
        <translation>+%1 -%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) flipped</source>
        <translation>
            <numerusform>%Ln Clip gekippt</numerusform>
            <numerusform>%Ln Clips gekippt</numerusform>
        </translation>
    </message>
    <message>
        <source>A model was trained on training clips: on them it shows how well it remembers, not how good it is.</source>
        <translation>Mit Trainingsclips wurde das Modell trainiert: An ihnen zeigt es, wie gut es sich erinnert, nicht wie gut es ist.</translation>
    </message>
    <message>
        <source>Clips, labels or split are not those of the training. If the model was trained on some of these clips, the scores are too good.</source>
        <translation>Clips, Labels oder Aufteilung sind nicht die des Trainings. Wurde das Modell mit einigen dieser Clips trainiert, sind die Werte zu gut.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) do not count: they have no label now, or one that the model does not know.</source>
        <translation>
            <numerusform>%Ln Clip zählt nicht: Er hat jetzt kein Label oder eines, das das Modell nicht kennt.</numerusform>
            <numerusform>%Ln Clips zählen nicht: Sie haben jetzt kein Label oder eines, das das Modell nicht kennt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) could not be read and do not count.</source>
        <translation>
            <numerusform>%Ln Clip konnte nicht gelesen werden und zählt nicht.</numerusform>
            <numerusform>%Ln Clips konnten nicht gelesen werden und zählen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since %1</source>
        <translation>Geändert seit %1</translation>
    </message>
    <message>
        <source>%1, recognised</source>
        <translation>%1, erkannt</translation>
    </message>
    <message>
        <source>%1 heard as %2</source>
        <translation>%1 als %2 gehört</translation>
    </message>
    <message>
        <source>Both runs say the same of every clip.</source>
        <translation>Beide Läufe sagen von jedem Clip dasselbe.</translation>
    </message>
    <message>
        <source>No clip.</source>
        <translation>Kein Clip.</translation>
    </message>
    <message>
        <source>Every clip was recognised.</source>
        <translation>Jeder Clip wurde erkannt.</translation>
    </message>
    <message numerus="yes">
        <source>As in training, of %Ln longer clip(s) only the %1 s in the middle were judged; the Predict page hears all of a recording.</source>
        <translation>
            <numerusform>Wie beim Training wurden von %Ln längeren Clip nur die %1 s in der Mitte beurteilt; die Seite Vorhersagen hört die ganze Aufnahme.</numerusform>
            <numerusform>Wie beim Training wurden von %Ln längeren Clips nur die %1 s in der Mitte beurteilt; die Seite Vorhersagen hört die ganze Aufnahme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationExporting</name>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another place and try again.</source>
        <translation>Einen anderen Ort wählen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Begin (s)</source>
        <translation>Beginn (s)</translation>
    </message>
    <message>
        <source>End (s)</source>
        <translation>Ende (s)</translation>
    </message>
</context>
<context>
    <name>FrequencyAxis</name>
    <message>
        <source>%1 k</source>
        <comment>thousand hertz</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>übersteuert</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message numerus="yes">
        <source>clip(s) cannot be read</source>
        <translation>
            <numerusform>Clip kann nicht gelesen werden</numerusform>
            <numerusform>Clips können nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are silent</source>
        <translation>
            <numerusform>Clip ist still</numerusform>
            <numerusform>Clips sind still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are clipped</source>
        <translation>
            <numerusform>Clip ist übersteuert</numerusform>
            <numerusform>Clips sind übersteuert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) have a constant offset</source>
        <translation>
            <numerusform>Clip hat einen Gleichanteil</numerusform>
            <numerusform>Clips haben einen Gleichanteil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are very short</source>
        <translation>
            <numerusform>Clip ist sehr kurz</numerusform>
            <numerusform>Clips sind sehr kurz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) have an unusual length</source>
        <translation>
            <numerusform>Clip hat eine auffällige Länge</numerusform>
            <numerusform>Clips haben eine auffällige Länge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) are identical to others</source>
        <translation>
            <numerusform>Clip gleicht einem anderen</numerusform>
            <numerusform>Clips gleichen anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) sound like others</source>
        <translation>
            <numerusform>Clip klingt wie ein anderer</numerusform>
            <numerusform>Clips klingen wie andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clip(s) sound alike, labelled differently</source>
        <translation>
            <numerusform>Clip klingt wie einer anderer Klasse</numerusform>
            <numerusform>Clips klingen gleich, haben aber verschiedene Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No problem in %Ln clip(s).</source>
        <translation>
            <numerusform>Kein Problem in %Ln Clip.</numerusform>
            <numerusform>Kein Problem in %Ln Clips.</numerusform>
        </translation>
    </message>
    <message>
        <source>No duplicates.</source>
        <translation>Nichts ist doppelt.</translation>
    </message>
    <message>
        <source>Classes are balanced (%1 each).</source>
        <translation>Die Klassen sind ausgewogen (je %1).</translation>
    </message>
    <message>
        <source>Classes are balanced (%1-%2).</source>
        <translation>Die Klassen sind ausgewogen (%1-%2).</translation>
    </message>
    <message>
        <source>The label does not follow sample rate, channels, format or loudness.</source>
        <translation>Die Klasse hängt nicht an Abtastrate, Kanälen, Format oder Lautheit.</translation>
    </message>
    <message>
        <source>on both sides</source>
        <translation>auf beiden Seiten</translation>
    </message>
    <message>
        <source>alike on both sides</source>
        <translation>ähnlich auf beiden Seiten</translation>
    </message>
    <message>
        <source>No recording is on both sides.</source>
        <translation>Keine Aufnahme ist auf beiden Seiten.</translation>
    </message>
    <message>
        <source>No folder is on both sides.</source>
        <translation>Kein Ordner ist auf beiden Seiten.</translation>
    </message>
    <message>
        <source>No group is on both sides.</source>
        <translation>Keine Gruppe ist auf beiden Seiten.</translation>
    </message>
    <message numerus="yes">
        <source>recording(s) have identical copies on both sides</source>
        <translation>
            <numerusform>Aufnahme hat gleiche Kopien auf beiden Seiten</numerusform>
            <numerusform>Aufnahmen haben gleiche Kopien auf beiden Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recording(s) have near duplicates on both sides</source>
        <translation>
            <numerusform>Aufnahme hat Beinahe-Kopien auf beiden Seiten</numerusform>
            <numerusform>Aufnahmen haben Beinahe-Kopien auf beiden Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recording(s) are on both sides</source>
        <translation>
            <numerusform>Aufnahme ist auf beiden Seiten</numerusform>
            <numerusform>Aufnahmen sind auf beiden Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder(s) are on both sides</source>
        <translation>
            <numerusform>Ordner ist auf beiden Seiten</numerusform>
            <numerusform>Ordner sind auf beiden Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group(s) are on both sides</source>
        <translation>
            <numerusform>Gruppe ist auf beiden Seiten</numerusform>
            <numerusform>Gruppen sind auf beiden Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1

What is on both sides is learned by heart and then asked: scores look better than they are. Click to see the %Ln clip(s).</source>
        <translation>
            <numerusform>%1

Was auf beiden Seiten ist, wird auswendig gelernt und dann abgefragt: Die Werte sehen besser aus, als sie sind. Klicken Sie, um den %Ln Clip zu sehen.</numerusform>
            <numerusform>%1

Was auf beiden Seiten ist, wird auswendig gelernt und dann abgefragt: Die Werte sehen besser aus, als sie sind. Klicken Sie, um die %Ln Clips zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clips have no groups, so nothing tells which belong together.</source>
        <translation>Die Clips haben keine Gruppen; nichts sagt also, welche zusammengehören.</translation>
    </message>
    <message>
        <source>Whether copies are on both sides is known once the recordings are checked.</source>
        <translation>Ob Kopien auf beiden Seiten sind, weiß man, sobald die Aufnahmen geprüft sind.</translation>
    </message>
    <message>
        <source>No copies or near duplicates on both sides.</source>
        <translation>Keine Kopien oder Beinahe-Kopien auf beiden Seiten.</translation>
    </message>
    <message>
        <source>odd length</source>
        <translation>andere Länge</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>near copy</source>
        <translation>fast gleich</translation>
    </message>
    <message>
        <source>label differs</source>
        <translation>andere Klasse</translation>
    </message>
    <message numerus="yes">
        <source>clip(s) have no recording where it was</source>
        <translation>
            <numerusform>Clip hat keine Aufnahme mehr an ihrem Ort</numerusform>
            <numerusform>Clips haben keine Aufnahme mehr an ihrem Ort</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be neither heard nor trained on until their recordings are located again.</source>
        <translation>Sie können weder angehört noch zum Training verwendet werden, bis ihre Aufnahmen wieder gefunden sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have fewer than %1 clips: %2</source>
        <translation>
            <numerusform>%Ln Klasse hat weniger als %1 Clips: %2</numerusform>
            <numerusform>%Ln Klassen haben weniger als %1 Clips: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have at most a tenth of the %1 clips of %2: %3</source>
        <translation>
            <numerusform>%Ln Klasse hat höchstens ein Zehntel der %1 Clips von %2: %3</numerusform>
            <numerusform>%Ln Klassen haben höchstens ein Zehntel der %1 Clips von %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>mono</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>stereo</translation>
    </message>
    <message>
        <source>of %1 channels</source>
        <translation>%1-kanalig</translation>
    </message>
    <message>
        <source>%1 of the %2 others</source>
        <translation>%1 der %2 übrigen auch</translation>
    </message>
    <message>
        <source>none of the others</source>
        <translation>keiner der übrigen</translation>
    </message>
    <message>
        <source>all others %1</source>
        <translation>alle übrigen %1</translation>
    </message>
    <message>
        <source>all %1 clips of %2 are %3, %4</source>
        <translation>alle %1 Clips von %2 haben: %3, %4</translation>
    </message>
    <message>
        <source>%1 of %2 clips of %3 are %4, %5</source>
        <translation>%1 von %2 Clips von %3 haben: %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>; %Ln more class(es) are tied in the same way</source>
        <translation>
            <numerusform>; mit %Ln weiteren Klasse ist es ebenso</numerusform>
            <numerusform>; mit %Ln weiteren Klassen ist es ebenso</numerusform>
        </translation>
    </message>
    <message>
        <source>clips of %1 are louder than those of other classes in %2 % of all pairs (median %3 dBFS, others %4 dBFS)</source>
        <translation>Clips von %1 sind in %2 % aller Paare lauter als die anderer Klassen (Median %3 dBFS, übrige %4 dBFS)</translation>
    </message>
    <message>
        <source>clips of %1 are quieter than those of other classes in %2 % of all pairs (median %3 dBFS, others %4 dBFS)</source>
        <translation>Clips von %1 sind in %2 % aller Paare leiser als die anderer Klassen (Median %3 dBFS, übrige %4 dBFS)</translation>
    </message>
    <message>
        <source>Shorter than %1 ms.</source>
        <translation>Kürzer als %1 ms.</translation>
    </message>
    <message>
        <source>The usual length is %1 s.</source>
        <translation>Üblich sind %1 s.</translation>
    </message>
    <message>
        <source>A network can tell the label by this instead of by the sound, and fails on other recordings: %1</source>
        <translation>Ein Netz kann das Label daran statt am Klang erkennen und versagt bei anderen Aufnahmen: %1</translation>
    </message>
    <message>
        <source>They would be missing in training: convert or replace them, or leave them out.</source>
        <translation>Sie würden im Training fehlen: Wandeln Sie sie um, ersetzen Sie sie oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>A network learns that silence has their label: replace them, or give silence a class of its own.</source>
        <translation>Ein Netz lernt, dass Stille ihr Label hat: Ersetzen Sie sie, oder geben Sie der Stille eine eigene Klasse.</translation>
    </message>
    <message>
        <source>Clipping adds overtones that the sound does not have: record again at a lower level if it is not so everywhere.</source>
        <translation>Übersteuerung fügt Obertöne hinzu, die der Klang nicht hat: Nehmen Sie leiser auf, wenn es nicht überall so ist.</translation>
    </message>
    <message>
        <source>The offset comes from the sound card, not from the sound, and fills the lowest band: remove it with a high-pass filter.</source>
        <translation>Der Versatz kommt von der Soundkarte, nicht vom Klang, und füllt das unterste Band: Entfernen Sie ihn mit einem Hochpass.</translation>
    </message>
    <message>
        <source>They are padding but for an instant: look whether they were cut wrongly.</source>
        <translation>Bis auf einen Augenblick sind sie Auffüllung: Sehen Sie nach, ob sie falsch geschnitten sind.</translation>
    </message>
    <message>
        <source>They are mostly padding or mostly cut away in training, and are often mistakes: look at them, and cut long ones into pieces.</source>
        <translation>Im Training werden sie meist aufgefüllt oder meist abgeschnitten, und oft sind sie Versehen: Sehen Sie sie an, und zerlegen Sie lange.</translation>
    </message>
    <message>
        <source>Copies count twice in training, and one to train on gives away one to validate with: keep one of each set.</source>
        <translation>Kopien zählen im Training doppelt, und eine beim Training verrät eine bei der Validierung: Behalten Sie je eine.</translation>
    </message>
    <message>
        <source>They seem to be one recording, changed in level, format or length; listen, and keep one of each set or put the set on one side of the split.</source>
        <translation>Sie scheinen eine Aufnahme zu sein, in Pegel, Format oder Länge verändert; hören Sie hin, und behalten Sie je eine oder bringen Sie alle auf eine Seite der Aufteilung.</translation>
    </message>
    <message>
        <source>One of the labels is wrong, and no network can learn both: listen and correct them.</source>
        <translation>Eines der Labels ist falsch, und kein Netz kann beide lernen: Hören Sie hin, und berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Accuracy then hides whether rare classes are found at all: look at macro F1, balance the classes in training or record more of the rare ones.</source>
        <translation>Die Genauigkeit verdeckt dann, ob seltene Klassen überhaupt gefunden werden: Achten Sie auf das Makro-F1, gleichen Sie die Klassen im Training aus, oder nehmen Sie mehr von den seltenen auf.</translation>
    </message>
    <message>
        <source>So few clips can neither be learned from nor tell how well a class is recognised: record more of them, or join or leave out the class.</source>
        <translation>Aus so wenigen Clips lässt sich weder lernen noch sagen, wie gut eine Klasse erkannt wird: Nehmen Sie mehr auf, oder vereinigen Sie die Klasse mit einer anderen, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>resample all clips to the lowest rate, or record every class in every way.</source>
        <translation>Bringen Sie alle Clips auf die niedrigste Abtastrate, oder nehmen Sie jede Klasse auf jede Art auf.</translation>
    </message>
    <message>
        <source>train on one channel, or record every class in every way.</source>
        <translation>Trainieren Sie mit einem Kanal, oder nehmen Sie jede Klasse auf jede Art auf.</translation>
    </message>
    <message>
        <source>go back to the originals, or bring all clips through the same encoding.</source>
        <translation>Gehen Sie auf die Originale zurück, oder kodieren Sie alle Clips auf dieselbe Art.</translation>
    </message>
    <message>
        <source>train with random gain unless loudness belongs to the sound, or record at other levels.</source>
        <translation>Trainieren Sie mit zufälliger Verstärkung, wenn die Lautstärke nicht zum Klang gehört, oder nehmen Sie mit anderen Pegeln auf.</translation>
    </message>
</context>
<context>
    <name>ModelFactList</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln Clip</numerusform>
            <numerusform>%Ln Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Data fingerprint</source>
        <translation>Daten-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 s at %2</source>
        <translation>%1 s bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln clip(s)</source>
        <translation>
            <numerusform>%1 bei %Ln Clip</numerusform>
            <numerusform>%1 bei %Ln Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Classes: %1</source>
        <translation>Klassen: %1</translation>
    </message>
    <message>
        <source>Clips: %1</source>
        <translation>Clips: %1</translation>
    </message>
    <message numerus="yes">
        <source>Trained on: %Ln clip(s)</source>
        <translation>
            <numerusform>Trainiert mit: %Ln Clip</numerusform>
            <numerusform>Trainiert mit: %Ln Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Right: %1 kept for checking</source>
        <translation>Richtig: %1, zum Prüfen zurückgehalten</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ProjectWords</name>
    <message>
        <source>The project can only be read: %1.</source>
        <translation>Das Projekt kann nur gelesen werden: %1.</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln Clip</numerusform>
            <numerusform>%Ln Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>folder %1</source>
        <translation>Ordner %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>cannot be opened: %1</source>
        <translation>lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>not audio: the file is empty</source>
        <translation>kein Ton: die Datei ist leer</translation>
    </message>
    <message>
        <source>not audio: the file holds text</source>
        <translation>kein Ton: die Datei enthält Text</translation>
    </message>
    <message>
        <source>not audio: no format that is known</source>
        <translation>kein Ton: kein bekanntes Format</translation>
    </message>
    <message>
        <source>not audio: %1 without %2</source>
        <translation>kein Ton: %1 ohne %2</translation>
    </message>
    <message>
        <source>not audio: %1 cut off early</source>
        <translation>kein Ton: %1 bricht zu früh ab</translation>
    </message>
    <message>
        <source>not audio that can be decoded: the %1 header is damaged</source>
        <translation>kein Ton, der sich dekodieren lässt: der %1-Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>%1, which is not supported; convert it to WAV or FLAC</source>
        <translation>%1 wird nicht unterstützt; wandeln Sie es in WAV oder FLAC um</translation>
    </message>
    <message>
        <source>Ogg without Vorbis, Opus or FLAC, which is not supported</source>
        <translation>Ogg ohne Vorbis, Opus oder FLAC wird nicht unterstützt</translation>
    </message>
    <message>
        <source>in an encoding that is not supported</source>
        <translation>in einer Kodierung, die nicht unterstützt wird</translation>
    </message>
    <message>
        <source>%1 in encoding %2, which is not supported</source>
        <translation>%1 in der Kodierung %2 wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the header says %1 Hz; 1 000 to 768 000 Hz are read</source>
        <translation>der Kopf nennt %1 Hz; gelesen werden 1 000 bis 768 000 Hz</translation>
    </message>
    <message>
        <source>the header says %1 channels; 1 to 64 are read</source>
        <translation>der Kopf nennt %1 Kanäle; gelesen werden 1 bis 64</translation>
    </message>
    <message>
        <source>holds no sound</source>
        <translation>enthält keinen Ton</translation>
    </message>
    <message>
        <source>holds samples that are not numbers, or too large for sound</source>
        <translation>enthält Abtastwerte, die keine Zahlen oder zu groß für Ton sind</translation>
    </message>
    <message>
        <source>expands to more sound than a file of its size can hold</source>
        <translation>ergibt mehr Ton, als eine Datei dieser Größe enthalten kann</translation>
    </message>
    <message>
        <source>the stretch from %1 s to %2 s holds no sample</source>
        <translation>der Abschnitt von %1 s bis %2 s enthält keinen Abtastwert</translation>
    </message>
    <message>
        <source>the stretch begins at %1 s, but the recording ends at %2 s</source>
        <translation>der Abschnitt beginnt bei %1 s, die Aufnahme endet aber bei %2 s</translation>
    </message>
    <message>
        <source>the folder cannot be read: %1</source>
        <translation>der Ordner lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>cannot read the folder %1: %2</source>
        <translation>der Ordner %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>there is no table %1</source>
        <translation>es gibt keine Tabelle %1</translation>
    </message>
    <message>
        <source>the table %1 is empty</source>
        <translation>die Tabelle %1 ist leer</translation>
    </message>
    <message>
        <source>the table %1 has no rows</source>
        <translation>die Tabelle %1 hat keine Zeilen</translation>
    </message>
    <message>
        <source>the table %1 cannot be opened</source>
        <translation>die Tabelle %1 lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>no clip says whether it is for train, valid or test</source>
        <translation>kein Clip sagt, ob er für Training, Validierung oder Test ist</translation>
    </message>
    <message>
        <source>no clip has a fold</source>
        <translation>kein Clip hat einen Fold</translation>
    </message>
    <message>
        <source>no clip is in fold %1; there is %2</source>
        <translation>kein Clip ist in Fold %1; es gibt %2</translation>
    </message>
    <message>
        <source>there is only %1, too few to hold one out</source>
        <translation>es gibt nur %1, zu wenig, um etwas zurückzuhalten</translation>
    </message>
    <message>
        <source>no clip belongs to a group</source>
        <translation>kein Clip gehört zu einer Gruppe</translation>
    </message>
    <message>
        <source>there is only one group, too few for a split into %1 parts</source>
        <translation>es gibt nur eine Gruppe, zu wenig für eine Aufteilung in %1 Teile</translation>
    </message>
    <message>
        <source>there are only two groups, too few for a split into %1 parts</source>
        <translation>es gibt nur zwei Gruppen, zu wenig für eine Aufteilung in %1 Teile</translation>
    </message>
    <message>
        <source>there is no labelled clip to divide</source>
        <translation>es gibt keinen Clip mit Label, der sich aufteilen ließe</translation>
    </message>
    <message>
        <source>train, valid and test must sum to 1, not %1</source>
        <translation>Training, Validierung und Test müssen zusammen 1 ergeben, nicht %1</translation>
    </message>
    <message>
        <source>train must be above 0</source>
        <translation>für das Training muss etwas übrig bleiben</translation>
    </message>
    <message>
        <source>there is no class %1</source>
        <translation>es gibt keine Klasse %1</translation>
    </message>
    <message>
        <source>there is already a class %1; merge the two instead</source>
        <translation>es gibt schon eine Klasse %1; führen Sie stattdessen beide zusammen</translation>
    </message>
    <message>
        <source>a clip can only be split inside it</source>
        <translation>ein Clip lässt sich nur in seinem Inneren teilen</translation>
    </message>
    <message>
        <source>there is already a file %1</source>
        <translation>es gibt schon eine Datei %1</translation>
    </message>
    <message>
        <source>there is no project %1</source>
        <translation>es gibt kein Projekt %1</translation>
    </message>
    <message>
        <source>%1 is no project of Melscope</source>
        <translation>%1 ist kein Projekt von Melscope</translation>
    </message>
    <message>
        <source>%1 was written by a newer Melscope (format %2, this one knows %3); it was left as it is</source>
        <translation>%1 wurde von einem neueren Melscope geschrieben (Format %2, dieses kennt %3); es blieb, wie es ist</translation>
    </message>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>%1 can only be read: %2</source>
        <translation>%1 kann nur gelesen werden: %2</translation>
    </message>
    <message>
        <source>it is open in %1</source>
        <translation>es ist in %1 geöffnet</translation>
    </message>
    <message>
        <source>none of the training clips can be read</source>
        <translation>keiner der Trainingsclips lässt sich lesen</translation>
    </message>
    <message>
        <source>there is not enough memory for this</source>
        <translation>dafür reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>something unknown went wrong</source>
        <translation>etwas Unbekanntes ging schief</translation>
    </message>
    <message>
        <source>%1 must be even, not %2</source>
        <translation>%1 muss gerade sein, nicht %2</translation>
    </message>
    <message>
        <source>%1 must be at most n_fft, %2, not %3</source>
        <translation>%1 darf höchstens n_fft, also %2, sein, nicht %3</translation>
    </message>
    <message>
        <source>%1 must be at most half the sample rate, %2, not %3</source>
        <translation>%1 darf höchstens die halbe Abtastrate, also %2, sein, nicht %3</translation>
    </message>
    <message>
        <source>%1 must be below the highest frequency, %2, not %3</source>
        <translation>%1 muss unter der höchsten Frequenz, also %2, liegen, nicht bei %3</translation>
    </message>
    <message>
        <source>%1 must be long enough that a picture has at most %2 values, not %3</source>
        <translation>%1 muss so groß sein, dass ein Bild höchstens %2 Werte hat, nicht %3</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not %4</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein, nicht %4</translation>
    </message>
    <message>
        <source>%1 must be a number from %2 to %3, not %4</source>
        <translation>%1 muss eine Zahl von %2 bis %3 sein, nicht %4</translation>
    </message>
    <message>
        <source>%1 must be below n_mels (%2), not %3</source>
        <translation>%1 muss unter n_mels (%2) liegen, nicht bei %3</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>%1, started %2</source>
        <translation>%1, begonnen %2</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächster</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>It begins when the runs before it have ended.</source>
        <translation>Er beginnt, wenn die Läufe vor ihm zu Ende sind.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Best valid accuracy</source>
        <translation>Beste Val.-Genauigkeit</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Last valid accuracy</source>
        <translation>Letzte Val.-Genauigkeit</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Epochen fertig</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Clips left out</source>
        <translation>Ausgelassene Clips</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 broke off: %2. Resume goes on from its last checkpoint.</source>
        <translation>%1 brach ab: %2. Fortsetzen geht vom letzten Checkpoint weiter.</translation>
    </message>
    <message>
        <source>%1 broke off: %2.</source>
        <translation>%1 brach ab: %2.</translation>
    </message>
    <message>
        <source>%1 failed: %2. %3</source>
        <translation>%1 ist gescheitert: %2. %3</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>other clips or labels</source>
        <translation>andere Clips oder Labels</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>Mel-Spektrogramm</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>Eine Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Every recording is brought to this sample rate first.</source>
        <translation>Jede Aufnahme wird zuerst auf diese Abtastrate gebracht.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>1 mixes to mono; 2 keeps stereo and shows a mono recording twice.</source>
        <translation>1 mischt zu Mono; 2 behält Stereo und zeigt eine Mono-Aufnahme zweimal.</translation>
    </message>
    <message>
        <source>Clip length</source>
        <translation>Cliplänge</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>What the network sees at once; shorter clips are padded with silence, longer ones cut.</source>
        <translation>Was das Netz auf einmal sieht; kürzere Clips werden mit Stille aufgefüllt, längere beschnitten.</translation>
    </message>
    <message>
        <source>FFT size</source>
        <translation>FFT-Größe</translation>
    </message>
    <message>
        <source>Samples of a Fourier transform, even: more resolve frequency better, time worse.</source>
        <translation>Abtastwerte einer Fourier-Transformation, gerade Zahl: mehr lösen die Frequenz besser auf, die Zeit schlechter.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Samples of the Hann window inside a transform; left empty it is the FFT size.</source>
        <translation>Abtastwerte des Hann-Fensters in einer Transformation; leer: die FFT-Größe.</translation>
    </message>
    <message>
        <source>Hop length</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Samples from one frame to the next.</source>
        <translation>Abtastwerte von einem Rahmen zum nächsten.</translation>
    </message>
    <message>
        <source>Mel bands</source>
        <translation>Mel-Bänder</translation>
    </message>
    <message>
        <source>The height of the picture.</source>
        <translation>Die Höhe des Bildes.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Tiefste</translation>
    </message>
    <message>
        <source>Lower edge of the lowest band.</source>
        <translation>Untere Kante des tiefsten Bandes.</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchste</translation>
    </message>
    <message>
        <source>Upper edge of the highest band; left empty it is half the sample rate.</source>
        <translation>Obere Kante des höchsten Bandes; leer: die halbe Abtastrate.</translation>
    </message>
    <message>
        <source>half rate</source>
        <translation>halbe Rate</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Levels this far below the loudest of a clip are raised to that level.</source>
        <translation>Pegel, die so weit unter dem lautesten eines Clips liegen, werden auf diesen Pegel angehoben.</translation>
    </message>
    <message>
        <source>Mel scale</source>
        <translation>Mel-Skala</translation>
    </message>
    <message>
        <source>The formula between Hz and mel.</source>
        <translation>Die Formel zwischen Hz und Mel.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>How filters are scaled: to peaks of 1 or to equal areas.</source>
        <translation>Wie Filter skaliert werden: auf Spitzen von 1 oder auf gleiche Flächen.</translation>
    </message>
    <message>
        <source>Time shift</source>
        <translation>Zeitversatz</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>The clip is turned round in time, either way, by up to this share of its length.</source>
        <translation>Der Clip wird in der Zeit ringförmig verschoben, vor oder zurück, um bis zu diesem Anteil seiner Länge.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Louder or quieter by up to this much.</source>
        <translation>Um bis zu so viel lauter oder leiser.</translation>
    </message>
    <message>
        <source>Equaliser</source>
        <translation>Equalizer</translation>
    </message>
    <message>
        <source>A random gain curve over frequency, by up to this much at its four knots.</source>
        <translation>Eine zufällige Verstärkungskurve über der Frequenz, an ihren vier Stützstellen bis zu so viel.</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>The picture moves up or down by up to this many bands.</source>
        <translation>Das Bild rückt um bis zu so viele Bänder nach oben oder unten.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Played faster or slower by up to this share.</source>
        <translation>Um bis zu diesem Anteil schneller oder langsamer.</translation>
    </message>
    <message>
        <source>Frequency masks</source>
        <translation>Freq.-Masken</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>How many stretches of bands are masked (SpecAugment).</source>
        <translation>Wie viele Bereiche von Bändern verdeckt werden (SpecAugment).</translation>
    </message>
    <message>
        <source>Widest frequency mask</source>
        <translation>Breiteste Frequenzmaske</translation>
    </message>
    <message>
        <source>The widest frequency mask as a share of the bands.</source>
        <translation>Die breiteste Frequenzmaske als Anteil der Bänder.</translation>
    </message>
    <message>
        <source>Time masks</source>
        <translation>Zeitmasken</translation>
    </message>
    <message>
        <source>How many stretches of time are masked (SpecAugment).</source>
        <translation>Wie viele Zeitabschnitte verdeckt werden (SpecAugment).</translation>
    </message>
    <message>
        <source>Widest time mask</source>
        <translation>Breiteste Zeitmaske</translation>
    </message>
    <message>
        <source>The widest time mask as a share of the clip.</source>
        <translation>Die breiteste Zeitmaske als Anteil des Clips.</translation>
    </message>
    <message>
        <source>Mixup</source>
        <translation>Mixup</translation>
    </message>
    <message>
        <source>In this share of the batches clips are blended in pairs; it is not shown here.</source>
        <translation>In diesem Anteil der Batches werden Clips paarweise gemischt; hier wird das nicht gezeigt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>All chance of a training is drawn from this number.</source>
        <translation>Aller Zufall eines Trainings wird aus dieser Zahl gezogen.</translation>
    </message>
    <message>
        <source>HTK</source>
        <translation>HTK</translation>
    </message>
    <message>
        <source>Slaney</source>
        <translation>Slaney</translation>
    </message>
    <message>
        <source>Peaks of 1</source>
        <translation>Spitzen von 1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>What learns: four convolution blocks of growing width.</source>
        <translation>Was lernt: vier Faltungsblöcke wachsender Breite.</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>Levels are scaled by one mean and deviation of the training clips, or by those of each mel band.</source>
        <translation>Pegel werden mit einem Mittelwert und einer Streuung der Trainingsclips skaliert oder mit denen jedes Mel-Bandes.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often training goes through all clips.</source>
        <translation>Wie oft das Training alle Clips durchgeht.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>So many clips stand behind one step of the optimiser.</source>
        <translation>So viele Clips stehen hinter einem Schritt des Optimierers.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>The size of a step where the schedule is at its highest.</source>
        <translation>Die Größe eines Schritts, wo der Zeitplan am höchsten ist.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>How strongly the optimiser pulls weights towards zero.</source>
        <translation>Wie stark der Optimierer Gewichte gegen null zieht.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>How the learning rate moves over the run.</source>
        <translation>Wie sich die Lernrate über den Lauf bewegt.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>This share of the target is spread over all classes.</source>
        <translation>Dieser Anteil des Zielwerts wird auf alle Klassen verteilt.</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Whether rare classes count as much as frequent ones.</source>
        <translation>Ob seltene Klassen so viel zählen wie häufige.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>The run ends after this many epochs without a new best; left empty it never ends early.</source>
        <translation>Nach so vielen Epochen ohne neuen Bestwert endet der Lauf; leer: er endet nie vorzeitig.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>For reading clips and learning together; left empty it takes all.</source>
        <translation>Für das Lesen der Clips und das Lernen zusammen; leer: alle.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>Tutorial</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Compact, small</source>
        <translation>Kompakt, klein</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Per band</source>
        <translation>Je Band</translation>
    </message>
    <message>
        <source>One-cycle</source>
        <translation>One-Cycle</translation>
    </message>
    <message>
        <source>One-cycle, linear</source>
        <translation>One-Cycle, linear</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
</context>
<context>
    <name>SplitWords</name>
    <message>
        <source>, for validation whole groups of the rest</source>
        <translation>, zur Validierung ganze Gruppen des Rests</translation>
    </message>
    <message>
        <source>, for validation a share of each class of the rest</source>
        <translation>, zur Validierung ein Anteil jeder Klasse des Rests</translation>
    </message>
    <message>
        <source>Split by folds</source>
        <translation>Aufgeteilt nach Folds</translation>
    </message>
    <message numerus="yes">
        <source>, fold(s) %1 for validation</source>
        <translation>
            <numerusform>, Fold %1 zur Validierung</numerusform>
            <numerusform>, Folds %1 zur Validierung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, fold(s) %1 for test</source>
        <translation>
            <numerusform>, Fold %1 zum Test</numerusform>
            <numerusform>, Folds %1 zum Test</numerusform>
        </translation>
    </message>
    <message>
        <source>Split as given</source>
        <translation>Aufgeteilt wie vorgegeben</translation>
    </message>
    <message>
        <source>Split by chance within each class</source>
        <translation>In jeder Klasse zufällig aufgeteilt</translation>
    </message>
    <message>
        <source>Split by groups, %1 of %2 held out for validation</source>
        <translation>Aufgeteilt nach Gruppen, %1 von %2 zur Validierung</translation>
    </message>
    <message>
        <source> and %1 for test</source>
        <translation> und %1 zum Test</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) to train on</source>
        <translation>
            <numerusform>%Ln Clip zum Training</numerusform>
            <numerusform>%Ln Clips zum Training</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 (%2) to validate with</source>
        <translation>, %1 (%2) zur Validierung</translation>
    </message>
    <message>
        <source>, %1 (%2) to test with</source>
        <translation>, %1 (%2) zum Test</translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have no clip to train on: %1.</source>
        <translation>
            <numerusform>%Ln Klasse hat keinen Clip zum Training: %1.</numerusform>
            <numerusform>%Ln Klassen haben keinen Clip zum Training: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have no clip to validate with: %1.</source>
        <translation>
            <numerusform>%Ln Klasse hat keinen Clip zur Validierung: %1.</numerusform>
            <numerusform>%Ln Klassen haben keinen Clip zur Validierung: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es) have no clip to test with: %1.</source>
        <translation>
            <numerusform>%Ln Klasse hat keinen Clip zum Test: %1.</numerusform>
            <numerusform>%Ln Klassen haben keinen Clip zum Test: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) have no label.</source>
        <translation>
            <numerusform>%Ln Clip hat kein Label.</numerusform>
            <numerusform>%Ln Clips haben kein Label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) are on more than one side.</source>
        <translation>
            <numerusform>%Ln Gruppe ist auf mehr als einer Seite.</numerusform>
            <numerusform>%Ln Gruppen sind auf mehr als einer Seite.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>making sounds</source>
        <translation>Klänge erzeugen</translation>
    </message>
    <message>
        <source>listing files</source>
        <translation>Dateien auflisten</translation>
    </message>
    <message>
        <source>reading the table</source>
        <translation>Tabelle lesen</translation>
    </message>
    <message>
        <source>reading headers</source>
        <translation>Dateiköpfe lesen</translation>
    </message>
    <message>
        <source>clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>listening to clips</source>
        <translation>Clips anhören</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>seconds of sound</source>
        <translation>Sekunden Ton</translation>
    </message>
</context>
<context>
    <name>TrainChecks</name>
    <message>
        <source>There are no clips yet: import a folder or a table first.</source>
        <translation>Noch gibt es keine Clips: zuerst einen Ordner oder eine Tabelle importieren.</translation>
    </message>
    <message>
        <source>No clip has a label yet: label clips of at least two classes first.</source>
        <translation>Noch hat kein Clip ein Label: zuerst Clips von mindestens zwei Klassen labeln.</translation>
    </message>
    <message>
        <source>All labels are of one class: training needs at least two.</source>
        <translation>Alle Labels sind von einer Klasse: Das Training braucht mindestens zwei.</translation>
    </message>
    <message>
        <source>Split: no clip is in train yet. Press Apply beside Split on the Data page.</source>
        <translation>Aufteilung: Noch ist kein Clip im Training. Auf der Seite Daten neben Aufteilung auf Anwenden drücken.</translation>
    </message>
    <message>
        <source>Split: class %1 has no clip in train. Divide the clips again on the Data page, or add clips of it.</source>
        <translation>Aufteilung: Die Klasse %1 hat keinen Clip im Training. Die Clips auf der Seite Daten neu aufteilen oder Clips dieser Klasse hinzufügen.</translation>
    </message>
    <message>
        <source>The last good state is kept. Lower the learning rate and start a new run.</source>
        <translation>Der letzte gute Stand ist behalten. Die Lernrate senken und einen neuen Lauf starten.</translation>
    </message>
    <message>
        <source>Make the batch smaller or the clips shorter, or close other programs, and resume.</source>
        <translation>Den Batch verkleinern, die Clips kürzen oder andere Programme schließen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Make room on the disk, then start or resume the run.</source>
        <translation>Auf dem Datenträger Platz schaffen, dann den Lauf starten oder fortsetzen.</translation>
    </message>
    <message>
        <source>Choose Locate recordings in the File menu.</source>
        <translation>Im Menü Datei „Aufnahmen suchen ...“ wählen.</translation>
    </message>
    <message>
        <source>Install LibTorch, or use a build of Melscope that has it.</source>
        <translation>LibTorch installieren oder ein Melscope verwenden, das es enthält.</translation>
    </message>
    <message>
        <source>What was learned up to the last checkpoint is kept.</source>
        <translation>Was bis zum letzten Checkpoint gelernt wurde, ist behalten.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>under %1 %</source>
        <translation>unter %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>melscope::AboutDialog</name>
    <message>
        <source>About Melscope</source>
        <translation>Über Melscope</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From a folder of recordings to a sound classifier, on this computer alone.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Vom Ordner voller Aufnahmen zum Klassifikator, allein auf diesem Rechner.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>melscope::ActionSet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>melscope::BatchView</name>
    <message>
        <source>Clips of the batch</source>
        <translation>Clips des Batches</translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation>Nächster Batch</translation>
    </message>
    <message>
        <source>The one that comes after it in the same epoch</source>
        <translation>Der nächste derselben Epoche</translation>
    </message>
</context>
<context>
    <name>melscope::ClassBars</name>
    <message>
        <source>%1 not divided</source>
        <translation>%1 nicht aufgeteilt</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>melscope::ClassCard</name>
    <message>
        <source>not divided</source>
        <translation>nicht aufgeteilt</translation>
    </message>
    <message>
        <source>There is no class yet.</source>
        <translation>Es gibt noch keine Klasse.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>Bearbeiten...</translation>
    </message>
    <message>
        <source>Edit classes</source>
        <translation>Klassen bearbeiten</translation>
    </message>
    <message>
        <source>Clips of each class</source>
        <translation>Clips jeder Klasse</translation>
    </message>
</context>
<context>
    <name>melscope::ClassCounts</name>
    <message>
        <source>Classes and their clips</source>
        <translation>Klassen und ihre Clips</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>melscope::ClassDialog</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>&amp;Vereinen mit</translation>
    </message>
    <message>
        <source>&amp;Ignore its clips</source>
        <translation>Ihre Clips über&amp;gehen</translation>
    </message>
    <message>
        <source>Remo&amp;ve class</source>
        <translation>Klasse &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Its clips lose their label.</source>
        <translation>Ihre Clips verlieren ihre Klasse.</translation>
    </message>
    <message>
        <source>They stay in the project but count nowhere.</source>
        <translation>Sie bleiben im Projekt, zählen aber nirgends.</translation>
    </message>
    <message>
        <source>There is a class &quot;%1&quot; already: merge into it instead.</source>
        <translation>Eine Klasse „%1“ gibt es schon: vereinen Sie stattdessen mit ihr.</translation>
    </message>
</context>
<context>
    <name>melscope::ClassList</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, key %2, %3</source>
        <translation>%1, Taste %2, %3</translation>
    </message>
    <message>
        <source>Label the chosen clips %1: key %2</source>
        <translation>Den gewählten Clips die Klasse %1 geben: Taste %2</translation>
    </message>
</context>
<context>
    <name>melscope::ClassScoresCard</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Precision, %</source>
        <translation>Präzision, %</translation>
    </message>
    <message>
        <source>Recall, %</source>
        <translation>Recall, %</translation>
    </message>
    <message>
        <source>F1, %</source>
        <translation>F1, %</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Scores of each class</source>
        <translation>Werte jeder Klasse</translation>
    </message>
</context>
<context>
    <name>melscope::Classification</name>
    <message>
        <source>Looking for recordings</source>
        <translation>Aufnahmen werden gesucht</translation>
    </message>
    <message>
        <source>There is no recording in what was dropped or chosen.</source>
        <translation>In dem, was hereingezogen oder gewählt wurde, ist keine Aufnahme.</translation>
    </message>
    <message>
        <source>Classifying recordings</source>
        <translation>Aufnahmen werden klassifiziert</translation>
    </message>
</context>
<context>
    <name>melscope::ClipCard</name>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln Clip</numerusform>
            <numerusform>%Ln Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 gewählt</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln clip(s)</source>
        <translation>
            <numerusform>%Ln Clip bearbeiten</numerusform>
            <numerusform>%Ln Clips bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit clip</source>
        <translation>Clip bearbeiten</translation>
    </message>
    <message>
        <source>No clip fits</source>
        <translation>Kein Clip passt</translation>
    </message>
    <message>
        <source>None of the clips is what the filter asks for.</source>
        <translation>Keiner der Clips ist das, was der Filter verlangt.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter aufheben</translation>
    </message>
    <message>
        <source>No clips yet</source>
        <translation>Noch keine Clips</translation>
    </message>
    <message>
        <source>Drop a folder of recordings or a table here, or choose one.</source>
        <translation>Legen Sie einen Ordner mit Aufnahmen oder eine Tabelle hier ab, oder wählen Sie etwas aus.</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Listed before your changes.</source>
        <translation>Vor Ihren Änderungen aufgelistet.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Neu auflisten</translation>
    </message>
    <message>
        <source>List again what fits the filter now (F5)</source>
        <translation>Neu auflisten, was jetzt zum Filter passt (F5)</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Die Liste neu aufstellen</translation>
    </message>
    <message>
        <source>Label, split, ignore or note the chosen clips; also by a right click or the menu key</source>
        <translation>Die gewählten Clips einordnen, aufteilen, übergehen oder mit einer Notiz versehen; auch mit der rechten Maustaste oder der Menütaste</translation>
    </message>
    <message>
        <source>Import folder...</source>
        <translation>Ordner importieren ...</translation>
    </message>
</context>
<context>
    <name>melscope::ClipMenu</name>
    <message>
        <source>Lis&amp;ten</source>
        <translation>A&amp;nhören</translation>
    </message>
    <message>
        <source>&amp;Label as</source>
        <translation>&amp;Klasse</translation>
    </message>
    <message>
        <source>Other or new class...</source>
        <translation>Andere oder neue Klasse...</translation>
    </message>
    <message>
        <source>New class...</source>
        <translation>Neue Klasse...</translation>
    </message>
    <message>
        <source>Put &amp;into</source>
        <translation>&amp;Zuteilen zu</translation>
    </message>
    <message>
        <source>no part</source>
        <translation>keinem Teil</translation>
    </message>
</context>
<context>
    <name>melscope::ClipModel</name>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>%1, labelled by %2</source>
        <translation>%1, vergeben von %2</translation>
    </message>
</context>
<context>
    <name>melscope::ClipPanel</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter clips</source>
        <translation>Clips filtern</translation>
    </message>
    <message>
        <source>Filter clips by name or note</source>
        <translation>Clips nach Name oder Notiz filtern</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>List all clips</source>
        <translation>Alle Clips zeigen</translation>
    </message>
    <message>
        <source>The list is narrowed by the filter of the Data page.</source>
        <translation>Die Liste ist durch den Filter der Seite Daten eingeschränkt.</translation>
    </message>
</context>
<context>
    <name>melscope::ColumnForm</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Begin (s)</source>
        <translation>Beginn (s)</translation>
    </message>
    <message>
        <source>End (s)</source>
        <translation>Ende (s)</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>erraten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>guess: %1</source>
        <translation>erraten: %1</translation>
    </message>
    <message>
        <source>Latin-1 (Windows-1252)</source>
        <translation>Latin-1 (Windows-1252)</translation>
    </message>
    <message>
        <source>As spreadsheets of Western Europe write it</source>
        <translation>Wie Tabellenprogramme in Westeuropa schreiben</translation>
    </message>
</context>
<context>
    <name>melscope::CompareDialog</name>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Einzelheiten des Laufs</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Settings and results of the runs</source>
        <translation>Einstellungen und Ergebnisse der Läufe</translation>
    </message>
</context>
<context>
    <name>melscope::ConfusionCard</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>Reihenfolge der Klassen</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Name</translation>
    </message>
    <message>
        <source>most clips first</source>
        <translation>meiste Clips zuerst</translation>
    </message>
    <message>
        <source>most mistakes first</source>
        <translation>meiste Fehler zuerst</translation>
    </message>
</context>
<context>
    <name>melscope::ConfusionView</name>
    <message>
        <source>true %1, predicted %2: </source>
        <translation>wahr %1, vorhergesagt %2: </translation>
    </message>
    <message>
        <source>no clips of this class</source>
        <translation>keine Clips dieser Klasse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s), %1 % of the class</source>
        <translation>
            <numerusform>%Ln Clip, %1 % der Klasse</numerusform>
            <numerusform>%Ln Clips, %1 % der Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
</context>
<context>
    <name>melscope::CurveCanvas</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>melscope::CurveCard</name>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;values (CSV)</source>
        <translation>&amp;Werte kopieren (CSV)</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Glätten</translation>
    </message>
    <message>
        <source>Show &amp;all epochs</source>
        <translation>&amp;Alle Epochen zeigen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>%1 over epochs</source>
        <translation>%1 über die Epochen</translation>
    </message>
    <message>
        <source>All epochs</source>
        <translation>Alle Epochen</translation>
    </message>
    <message>
        <source>Undo zooming (double click, or 0)</source>
        <translation>Vergrößerung aufheben (Doppelklick oder 0)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Copy the chart, smooth its curves</source>
        <translation>Das Diagramm kopieren, seine Kurven glätten</translation>
    </message>
    <message>
        <source>Curves appear here as soon as a run learns.</source>
        <translation>Kurven erscheinen hier, sobald ein Lauf lernt.</translation>
    </message>
</context>
<context>
    <name>melscope::DataPage</name>
    <message>
        <source>Import table...</source>
        <translation>Tabelle einlesen...</translation>
    </message>
    <message>
        <source>Import folder...</source>
        <translation>Ordner importieren ...</translation>
    </message>
</context>
<context>
    <name>melscope::DataWorkflow</name>
    <message>
        <source>no label</source>
        <translation>ohne Klasse</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
</context>
<context>
    <name>melscope::DetectionModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
</context>
<context>
    <name>melscope::DetectionsCard</name>
    <message numerus="yes">
        <source>%Ln stretch(es) heard</source>
        <translation>
            <numerusform>%Ln Abschnitt gehört</numerusform>
            <numerusform>%Ln Abschnitte gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>From this probability on a class counts as heard</source>
        <translation>Ab dieser Wahrscheinlichkeit gilt eine Klasse als gehört</translation>
    </message>
    <message>
        <source>Merge gaps up to</source>
        <translation>Lücken schließen bis</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Stretches of a class with no longer gap between them are one</source>
        <translation>Abschnitte einer Klasse ohne längere Lücke dazwischen sind einer</translation>
    </message>
    <message>
        <source>Leave out below</source>
        <translation>Auslassen unter</translation>
    </message>
    <message>
        <source>Shorter stretches are left out, after merging</source>
        <translation>Kürzere Abschnitte werden nach dem Schließen der Lücken ausgelassen</translation>
    </message>
    <message>
        <source>Stretches in which a class was heard</source>
        <translation>Abschnitte, in denen eine Klasse gehört wurde</translation>
    </message>
</context>
<context>
    <name>melscope::DropTarget</name>
    <message>
        <source>Recordings are classified, a folder or table is imported,
a project opens, a model is added.</source>
        <translation>Aufnahmen werden klassifiziert, ein Ordner oder eine Tabelle importiert,
ein Projekt geöffnet, ein Modell hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>melscope::EvaluatePage</name>
    <message>
        <source>Give this clip another label</source>
        <translation>Diesem Clip ein anderes Label geben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model that is evaluated</source>
        <translation>Das Modell, das ausgewertet wird</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>The clips on which it is evaluated</source>
        <translation>Die Clips, mit denen es ausgewertet wird</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Row %</source>
        <translation>Zeile %</translation>
    </message>
    <message>
        <source>Numbers in the matrix</source>
        <translation>Zahlen in der Matrix</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Clips as CSV...</source>
        <translation>Clips als CSV...</translation>
    </message>
    <message>
        <source>Scores as CSV...</source>
        <translation>Werte als CSV...</translation>
    </message>
    <message>
        <source>Confusion matrix as CSV...</source>
        <translation>Konfusionsmatrix als CSV...</translation>
    </message>
    <message>
        <source>Confusion matrix as PNG...</source>
        <translation>Konfusionsmatrix als PNG...</translation>
    </message>
    <message>
        <source>Copy the picture of the matrix</source>
        <translation>Das Bild der Matrix kopieren</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Majority baseline</source>
        <translation>Mehrheitsklasse</translation>
    </message>
    <message>
        <source>Relabel...</source>
        <translation>Umlabeln...</translation>
    </message>
    <message>
        <source>Open in Listen</source>
        <translation>Zum Anhören öffnen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
</context>
<context>
    <name>melscope::EvaluateWorkflow</name>
    <message>
        <source>There is nothing to be heard.</source>
        <translation>Es gibt nichts zu hören.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Der Ordner wird gelesen</translation>
    </message>
    <message>
        <source>Evaluating %1</source>
        <translation>%1 wird ausgewertet</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>best epoch %1, %Ln clip(s)</source>
        <translation>
            <numerusform>beste Epoche %1, %Ln Clip</numerusform>
            <numerusform>beste Epoche %1, %Ln Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no scores</source>
        <translation>Es gibt keine Werte</translation>
    </message>
    <message>
        <source>The clips are being classified</source>
        <translation>Die Clips werden klassifiziert</translation>
    </message>
    <message>
        <source>The scores stand here as soon as they are known.</source>
        <translation>Die Werte stehen hier, sobald sie bekannt sind.</translation>
    </message>
    <message>
        <source>See what a model gets wrong</source>
        <translation>Sehen, was ein Modell falsch hört</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Trainieren</translation>
    </message>
    <message>
        <source>No clip is chosen.</source>
        <translation>Kein Clip ist gewählt.</translation>
    </message>
    <message>
        <source>No clip is chosen</source>
        <translation>Kein Clip ist gewählt</translation>
    </message>
    <message>
        <source>Choose one above to hear and see it.</source>
        <translation>Oben einen wählen, um ihn zu hören und zu sehen.</translation>
    </message>
    <message>
        <source>This clip is not in the project.</source>
        <translation>Dieser Clip ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 Choose another model or other clips above.</source>
        <translation>%1 Wählen Sie oben ein anderes Modell oder andere Clips.</translation>
    </message>
    <message>
        <source>Without a project there are only the clips of a folder.</source>
        <translation>Ohne Projekt gibt es nur die Clips eines Ordners.</translation>
    </message>
    <message>
        <source>Once a network has been trained, its scores, its confusion matrix and its worst mistakes stand here, to hear and relabel. A model from elsewhere can be chosen above.</source>
        <translation>Sobald ein Netz trainiert ist, stehen hier seine Ergebnisse, seine Konfusionsmatrix und seine schlimmsten Fehler, zum Anhören und Umbenennen. Ein Modell von anderswo lässt sich oben wählen.</translation>
    </message>
</context>
<context>
    <name>melscope::EvaluationChoice</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Model to evaluate</source>
        <translation>Modell, das ausgewertet wird</translation>
    </message>
    <message>
        <source>Models (*.melmodel)</source>
        <translation>Modelle (*.melmodel)</translation>
    </message>
    <message>
        <source>Folder whose sub-folders are classes</source>
        <translation>Ordner, dessen Unterordner Klassen sind</translation>
    </message>
    <message>
        <source>another model...</source>
        <translation>anderes Modell...</translation>
    </message>
</context>
<context>
    <name>melscope::ExportDialog</name>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Every clip, for spreadsheets and to import again.</source>
        <translation>Jeder Clip, für Tabellenprogramme und zum erneuten Einlesen.</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Every clip, for programs.</source>
        <translation>Jeder Clip, für Programme.</translation>
    </message>
    <message>
        <source>Audacity label tracks</source>
        <translation>Audacity-Textspuren</translation>
    </message>
    <message>
        <source>One text file for each recording that has a label. Files of the same names are replaced.</source>
        <translation>Eine Textdatei für jede Aufnahme mit einer Klasse. Dateien gleichen Namens werden ersetzt.</translation>
    </message>
    <message>
        <source>Raven selection table</source>
        <translation>Raven-Auswahltabelle</translation>
    </message>
    <message>
        <source>One table whose times run on over all recordings.</source>
        <translation>Eine Tabelle, deren Zeiten über alle Aufnahmen fortlaufen.</translation>
    </message>
    <message>
        <source>Export labels</source>
        <translation>Klassen exportieren</translation>
    </message>
</context>
<context>
    <name>melscope::ExportWorkflow</name>
    <message>
        <source>Folder for the label tracks</source>
        <translation>Ordner für die Textspuren</translation>
    </message>
    <message>
        <source>Write the labels to</source>
        <translation>Klassen schreiben nach</translation>
    </message>
    <message>
        <source>Exporting labels</source>
        <translation>Klassen werden exportiert</translation>
    </message>
    <message numerus="yes">
        <source>They are in %Ln file(s).</source>
        <translation>
            <numerusform>Sie stehen in %Ln Datei.</numerusform>
            <numerusform>Sie stehen in %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) without a label have no place there.</source>
        <translation>
            <numerusform>%Ln Clip ohne Klasse hat dort keinen Platz.</numerusform>
            <numerusform>%Ln Clips ohne Klasse haben dort keinen Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) were exported</source>
        <translation>
            <numerusform>%Ln Clip wurde exportiert</numerusform>
            <numerusform>%Ln Clips wurden exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels could not be exported</source>
        <translation>Die Klassen konnten nicht exportiert werden</translation>
    </message>
    <message>
        <source>Choose another place, or mend what is named above and try again.</source>
        <translation>Wählen Sie einen anderen Ort, oder beheben Sie, was oben genannt ist, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>melscope::FilterBar</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>ohne Klasse</translation>
    </message>
    <message>
        <source>label as imported</source>
        <translation>Klasse aus dem Import</translation>
    </message>
    <message>
        <source>label by a person</source>
        <translation>Klasse von einer Person</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>with a finding</source>
        <translation>mit Befund</translation>
    </message>
    <message>
        <source>Filter by name, label, group, note</source>
        <translation>Nach Name, Klasse, Gruppe, Notiz filtern</translation>
    </message>
    <message>
        <source>Filter by name, label, group or note</source>
        <translation>Nach Name, Klasse, Gruppe oder Notiz filtern</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter aufheben</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>melscope::FirstStepsDialog</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Drop a folder of recordings; look at what was understood, then take it in.</source>
        <translation>Ziehen Sie einen Ordner mit Aufnahmen herein; sehen Sie nach, was verstanden wurde, und übernehmen Sie es.</translation>
    </message>
    <message>
        <source>Hear and see clips, and label them with the keys 1 to 9.</source>
        <translation>Hören und sehen Sie Clips und labeln Sie sie mit den Tasten 1 bis 9.</translation>
    </message>
    <message>
        <source>Start a run and watch it learn; you can go on labelling meanwhile.</source>
        <translation>Starten Sie einen Lauf und sehen Sie ihm beim Lernen zu; labeln können Sie währenddessen weiter.</translation>
    </message>
    <message>
        <source>See which classes are taken for which, and listen to the mistakes.</source>
        <translation>Sehen Sie, welche Klassen verwechselt werden, und hören Sie die Fehler an.</translation>
    </message>
    <message>
        <source>Drop a recording to see what is heard in it, and when.</source>
        <translation>Ziehen Sie eine Aufnahme herein, um zu sehen, was darin gehört wird, und wann.</translation>
    </message>
    <message>
        <source>Give a model to others, or take in theirs.</source>
        <translation>Geben Sie ein Modell weiter, oder übernehmen Sie das anderer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>melscope::FormatDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose where...</source>
        <translation>Ort wählen...</translation>
    </message>
</context>
<context>
    <name>melscope::FoundPanel</name>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <source>The file names say it</source>
        <translation>Die Dateinamen sagen es</translation>
    </message>
    <message>
        <source>Label them by hand</source>
        <translation>Von Hand einordnen</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation>Das kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no recording in this folder</source>
        <translation>In diesem Ordner ist keine Aufnahme</translation>
    </message>
    <message>
        <source>No recording has a class yet</source>
        <translation>Noch hat keine Aufnahme eine Klasse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln Clip</numerusform>
            <numerusform>%Ln Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fold(s)</source>
        <translation>
            <numerusform>%Ln Fold</numerusform>
            <numerusform>%Ln Folds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a class</source>
        <translation>
            <numerusform>%Ln ohne Klasse</numerusform>
            <numerusform>%Ln ohne Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) or file(s) are left out, each with its reason.</source>
        <translation>
            <numerusform>%Ln Zeile oder Datei ist ausgelassen, mit ihrem Grund.</numerusform>
            <numerusform>%Ln Zeilen oder Dateien sind ausgelassen, jede mit ihrem Grund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every recording can be read.</source>
        <translation>Jede Aufnahme kann gelesen werden.</translation>
    </message>
    <message>
        <source>All others can be read.</source>
        <translation>Alle anderen können gelesen werden.</translation>
    </message>
    <message>
        <source>Where does it say what a recording is? Choose at the left, or here:</source>
        <translation>Wo steht, was eine Aufnahme ist? Wählen Sie links oder hier:</translation>
    </message>
    <message>
        <source>Looking into the recordings: %1 of %2</source>
        <translation>Die Aufnahmen werden angesehen: %1 von %2</translation>
    </message>
    <message>
        <source>Recording of the project that was not found</source>
        <translation>Aufnahme des Projekts, die nicht gefunden wurde</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>What is amiss</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) end early and are taken as far as they go.</source>
        <translation>
            <numerusform>%Ln Aufnahme endet zu früh und wird genommen, so weit sie reicht.</numerusform>
            <numerusform>%Ln Aufnahmen enden zu früh und werden genommen, so weit sie reichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check the recordings</source>
        <translation>Die Aufnahmen prüfen</translation>
    </message>
    <message>
        <source>From before your latest changes.</source>
        <translation>Von vor Ihren letzten Änderungen.</translation>
    </message>
    <message>
        <source>Looking at what is known of the recordings...</source>
        <translation>Es wird nachgesehen, was über die Aufnahmen bekannt ist...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) were not listened to yet. Checking finds silence, clipping, broken files and duplicates; labelling can go on meanwhile.</source>
        <translation>
            <numerusform>%Ln Clip wurde noch nicht angehört. Die Prüfung findet Stille, Übersteuerung, kaputte Dateien und Doppeltes; das Einordnen kann währenddessen weitergehen.</numerusform>
            <numerusform>%Ln Clips wurden noch nicht angehört. Die Prüfung findet Stille, Übersteuerung, kaputte Dateien und Doppeltes; das Einordnen kann währenddessen weitergehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listening to %Ln clip(s).</source>
        <translation>
            <numerusform>%Ln Clip wird angehört.</numerusform>
            <numerusform>%Ln Clips werden angehört.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Listen to all recordings once more.</source>
        <translation>Alle Aufnahmen noch einmal anhören.</translation>
    </message>
</context>
<context>
    <name>melscope::HealthWorkflow</name>
    <message>
        <source>The recordings could not be checked</source>
        <translation>Die Aufnahmen konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>of a finding</source>
        <translation>eines Befunds</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>melscope::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose its columns or encoding at the left, or another table.</source>
        <translation>Wählen Sie links ihre Spalten oder ihre Kodierung, oder eine andere Tabelle.</translation>
    </message>
    <message>
        <source>Mend the pattern at the left.</source>
        <translation>Verbessern Sie links das Muster.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Make project with %Ln clip(s)</source>
        <translation>
            <numerusform>Projekt mit %Ln Clip anlegen</numerusform>
            <numerusform>Projekt mit %Ln Clips anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the project</source>
        <translation>Zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>Auf den Stand bringen</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln clip(s)</source>
        <translation>
            <numerusform>%Ln Clip hinzufügen</numerusform>
            <numerusform>%Ln Clips hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is still being read.</source>
        <translation>Es wird noch gelesen.</translation>
    </message>
    <message>
        <source>There is no clip to import yet.</source>
        <translation>Es gibt noch keinen Clip zum Einlesen.</translation>
    </message>
</context>
<context>
    <name>melscope::ImportPreview</name>
    <message>
        <source>no table was chosen</source>
        <translation>keine Tabelle wurde gewählt</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Eine Tabelle wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.json *.jsonl)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Folder of the recordings</source>
        <translation>Ordner der Aufnahmen</translation>
    </message>
    <message>
        <source>Save the new project as</source>
        <translation>Das neue Projekt speichern als</translation>
    </message>
    <message>
        <source>Melscope projects (*.melscope)</source>
        <translation>Melscope-Projekte (*.melscope)</translation>
    </message>
    <message>
        <source>There is a project of this name already. Choose another name, or open that project and add to it.</source>
        <translation>Ein Projekt dieses Namens gibt es schon. Wählen Sie einen anderen Namen, oder öffnen Sie jenes Projekt und fügen Sie hinzu.</translation>
    </message>
</context>
<context>
    <name>melscope::ImportWorkflow</name>
    <message>
        <source>Import a folder of recordings</source>
        <translation>Einen Ordner mit Aufnahmen einlesen</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Eine Tabelle einlesen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.json *.jsonl)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Folder of the recordings</source>
        <translation>Ordner der Aufnahmen</translation>
    </message>
    <message>
        <source>Nothing could be imported</source>
        <translation>Nichts konnte eingelesen werden</translation>
    </message>
    <message>
        <source>The recordings of %1 lie in %2, these do not.</source>
        <translation>Die Aufnahmen von %1 liegen in %2, diese nicht.</translation>
    </message>
    <message>
        <source>There is a project of this folder already</source>
        <translation>Von diesem Ordner gibt es schon ein Projekt</translation>
    </message>
    <message>
        <source>Importing again adds only what is new and keeps labels.</source>
        <translation>Erneutes Einlesen fügt nur Neues hinzu und behält die Klassen.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Erneut einlesen</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde eingelesen</translation>
    </message>
    <message>
        <source>The project that it was meant for was closed meanwhile.</source>
        <translation>Das Projekt, für das es bestimmt war, wurde inzwischen geschlossen.</translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) could not be used</source>
        <translation>
            <numerusform>%Ln Aufnahme konnte nicht verwendet werden</numerusform>
            <numerusform>%Ln Aufnahmen konnten nicht verwendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>They were left out, the others are imported.</source>
        <translation>Sie wurden ausgelassen, die anderen sind eingelesen.</translation>
    </message>
    <message>
        <source>The project could not be made</source>
        <translation>Das Projekt konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird angelegt</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird eingelesen</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Alles ist, wie es vorher war.</translation>
    </message>
</context>
<context>
    <name>melscope::InputMeter</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>%1, at most %2 of late</source>
        <translation>%1, zuletzt höchstens %2</translation>
    </message>
    <message>
        <source>The level in dB below full scale, and its highest peak of late</source>
        <translation>Der Pegel in dB unter Vollaussteuerung und seine höchste Spitze der letzten Zeit</translation>
    </message>
    <message>
        <source>0 dB</source>
        <translation>0 dB</translation>
    </message>
</context>
<context>
    <name>melscope::JobList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
</context>
<context>
    <name>melscope::JobRow</name>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Progress of: %1</source>
        <translation>Fortschritt von: %1</translation>
    </message>
</context>
<context>
    <name>melscope::JobStrip</name>
    <message>
        <source>Nothing is running in the background.</source>
        <translation>Im Hintergrund läuft nichts.</translation>
    </message>
    <message>
        <source>Background jobs</source>
        <translation>Hintergrundarbeiten</translation>
    </message>
</context>
<context>
    <name>melscope::JudgedCard</name>
    <message>
        <source>Worst mistakes</source>
        <translation>Gröbste Fehler</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>All mistakes</source>
        <translation>Alle Fehler</translation>
    </message>
    <message>
        <source>Show in Data</source>
        <translation>In Daten zeigen</translation>
    </message>
    <message>
        <source>Lists these clips on the Data and Listen pages</source>
        <translation>Zeigt diese Clips auf den Seiten Daten und Anhören</translation>
    </message>
    <message>
        <source>Judged clips</source>
        <translation>Beurteilte Clips</translation>
    </message>
    <message>
        <source>Which clips are listed</source>
        <translation>Welche Clips gezeigt werden</translation>
    </message>
</context>
<context>
    <name>melscope::JudgedModel</name>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>melscope::LabelCard</name>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>Name einer neuen Klasse</translation>
    </message>
    <message>
        <source>Type a name and press Enter: the chosen clips get this label.</source>
        <translation>Einen Namen tippen und Eingabe drücken: Die gewählten Clips bekommen diese Klasse.</translation>
    </message>
    <message numerus="yes">
        <source>A label goes to all %n chosen clips.</source>
        <translation>
            <numerusform>Eine Klasse gilt für den gewählten Clip.</numerusform>
            <numerusform>Eine Klasse gilt für alle %n gewählten Clips.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next clip after labelling</source>
        <translation>Danach nächster Clip</translation>
    </message>
    <message>
        <source>Play it at once</source>
        <translation>Ihn gleich abspielen</translation>
    </message>
    <message>
        <source>This is for the next clip after labelling.</source>
        <translation>Das gilt für den nächsten Clip nach dem Vergeben.</translation>
    </message>
</context>
<context>
    <name>melscope::LabelDialog</name>
    <message>
        <source>Label clips</source>
        <translation>Clips einordnen</translation>
    </message>
    <message numerus="yes">
        <source>Label %Ln clip(s) as</source>
        <translation>
            <numerusform>%Ln Clip bekommt die Klasse</numerusform>
            <numerusform>%Ln Clips bekommen die Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a class, or choose one</source>
        <translation>Eine Klasse tippen oder wählen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Einordnen</translation>
    </message>
    <message>
        <source>New class &quot;%1&quot;</source>
        <translation>Neue Klasse „%1“</translation>
    </message>
</context>
<context>
    <name>melscope::LabelWorkflow</name>
    <message>
        <source>This could not be saved</source>
        <translation>Das konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Nothing of it was done; what was saved before is safe.</source>
        <translation>Nichts davon ist geschehen; was vorher gespeichert war, ist sicher.</translation>
    </message>
</context>
<context>
    <name>melscope::LevelMeter</name>
    <message>
        <source>%1 dB below full scale</source>
        <translation>%1 dB unter Vollaussteuerung</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Level of what is heard</source>
        <translation>Pegel des Gehörten</translation>
    </message>
    <message>
        <source>From -60 to 0 dB below full scale</source>
        <translation>Von -60 bis 0 dB unter Vollaussteuerung</translation>
    </message>
</context>
<context>
    <name>melscope::LevelScale</name>
    <message>
        <source>Level range of the colours</source>
        <translation>Pegelbereich der Farben</translation>
    </message>
    <message>
        <source>Drag an end to change which levels the colours show; double-click for 0 to -80 dB</source>
        <translation>Ein Ende ziehen ändert, welche Pegel die Farben zeigen; Doppelklick für 0 bis -80 dB</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>melscope::ListenBatch</name>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message numerus="yes">
        <source> · %n clip(s) cannot be read and are left out</source>
        <translation>
            <numerusform> · %n Clip kann nicht gelesen werden und fehlt</numerusform>
            <numerusform> · %n Clips können nicht gelesen werden und fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no batch to show: %1. Labels are given here, the split is made on the Data page.</source>
        <translation>Es gibt keinen Batch zu zeigen: %1. Klassen werden hier vergeben, die Aufteilung geschieht auf der Seite Daten.</translation>
    </message>
    <message>
        <source>Batch %1 of %2 of the epoch. Tensor [%3, %4, %5, %6]</source>
        <translation>Batch %1 von %2 der Epoche. Tensor [%3, %4, %5, %6]</translation>
    </message>
    <message>
        <source> · mixed: each picture is %1 its own clip, the rest another one</source>
        <translation> · gemischt: jedes Bild ist zu %1 sein eigener Clip, im Übrigen ein anderer</translation>
    </message>
    <message>
        <source> · not mixed; other batches are</source>
        <translation> · nicht gemischt; andere Batches sind es</translation>
    </message>
</context>
<context>
    <name>melscope::ListenLabels</name>
    <message>
        <source>No clip is chosen.</source>
        <translation>Kein Clip ist gewählt.</translation>
    </message>
</context>
<context>
    <name>melscope::ListenPage</name>
    <message>
        <source>Plain</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>As training sees it</source>
        <translation>Wie im Training</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The recording as it is</source>
        <translation>Die Aufnahme, wie sie ist</translation>
    </message>
    <message>
        <source>The clip as it goes into the network: shifted, masked, at its length</source>
        <translation>Der Clip, wie er ins Netz geht: verschoben, verdeckt, in seiner Länge</translation>
    </message>
    <message>
        <source>One batch of training, clip by clip</source>
        <translation>Ein Batch des Trainings, Clip für Clip</translation>
    </message>
    <message>
        <source>Reshuffle  R</source>
        <translation>Neu mischen  R</translation>
    </message>
    <message>
        <source>Reshuffle</source>
        <translation>Neu mischen</translation>
    </message>
    <message>
        <source>Draw chance anew, as the next epoch does</source>
        <translation>Den Zufall neu ziehen, wie die nächste Epoche</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>Mel-Spektrogramm</translation>
    </message>
</context>
<context>
    <name>melscope::ListenPicture</name>
    <message>
        <source>There is nothing to be heard.</source>
        <translation>Es gibt nichts zu hören.</translation>
    </message>
    <message>
        <source>This recording cannot be read</source>
        <translation>Diese Aufnahme kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1. Everything else goes on: choose another clip, ignore this one, or put the file in order.</source>
        <translation>%1. Alles andere geht weiter: einen anderen Clip wählen, diesen übergehen oder die Datei in Ordnung bringen.</translation>
    </message>
    <message>
        <source>a part cannot be read: %1</source>
        <translation>ein Teil lässt sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>melscope::ListenSettings</name>
    <message>
        <source>Tensor [%1, %2, %3]</source>
        <translation>Tensor [%1, %2, %3]</translation>
    </message>
</context>
<context>
    <name>melscope::ListenWorkflow</name>
    <message>
        <source>mono</source>
        <translation>Mono</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>Stereo</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>Fold %1</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt ist offen</translation>
    </message>
    <message>
        <source>Open one, or drop a folder of recordings here.</source>
        <translation>Öffnen Sie eines, oder legen Sie einen Ordner mit Aufnahmen hier ab.</translation>
    </message>
    <message>
        <source>No clip is listed</source>
        <translation>Kein Clip ist in der Liste</translation>
    </message>
    <message>
        <source>Change the filter, or bring in recordings on the Data page.</source>
        <translation>Den Filter ändern oder auf der Seite Daten Aufnahmen hereinholen.</translation>
    </message>
    <message>
        <source>seed %1, epoch %2</source>
        <translation>Startwert %1, Epoche %2</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Kein Projekt ist offen.</translation>
    </message>
    <message>
        <source>No clip is chosen.</source>
        <translation>Kein Clip ist gewählt.</translation>
    </message>
    <message>
        <source>There is nothing to be heard.</source>
        <translation>Es gibt nichts zu hören.</translation>
    </message>
    <message>
        <source>Drag over the picture to select a part first.</source>
        <translation>Zuerst über das Bild ziehen, um einen Teil auszuwählen.</translation>
    </message>
    <message>
        <source>Every clip has a label.</source>
        <translation>Jeder Clip hat eine Klasse.</translation>
    </message>
    <message>
        <source>Put the playhead inside the clip, in the plain view, first.</source>
        <translation>Zuerst den Abspielkopf in den Clip setzen, in der Ansicht Original.</translation>
    </message>
    <message>
        <source>This is for a clip on the Listen page.</source>
        <translation>Das gilt für einen Clip auf der Seite Anhören.</translation>
    </message>
    <message>
        <source>Only what training sees is shuffled.</source>
        <translation>Gemischt wird nur, was das Training sieht.</translation>
    </message>
    <message>
        <source>never augmented in training</source>
        <translation>wird im Training nie augmentiert</translation>
    </message>
    <message>
        <source>This recording is missing</source>
        <translation>Diese Aufnahme fehlt</translation>
    </message>
    <message>
        <source>It is not where it was. If it lies in another folder now, choose Locate recordings... above or in the File menu. It can be labelled all the same.</source>
        <translation>Sie ist nicht mehr dort, wo sie war. Liegt sie jetzt in einem anderen Ordner, wählen Sie oben oder im Menü Datei „Aufnahmen suchen ...“. Ein Label kann sie trotzdem bekommen.</translation>
    </message>
</context>
<context>
    <name>melscope::Listening</name>
    <message>
        <source>Checking the recordings</source>
        <translation>Die Aufnahmen werden geprüft</translation>
    </message>
</context>
<context>
    <name>melscope::LivePanel</name>
    <message>
        <source>The system&apos;s microphone</source>
        <translation>Mikrofon des Systems</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Which microphone listens</source>
        <translation>Welches Mikrofon zuhört</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>Zeit seit dem Beginn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop listening and go back to the recordings</source>
        <translation>Nicht mehr zuhören und zurück zu den Aufnahmen</translation>
    </message>
    <message>
        <source>The last minute</source>
        <translation>Die letzte Minute</translation>
    </message>
    <message>
        <source>a minute ago</source>
        <translation>vor einer Minute</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>melscope::LiveSpectrogramView</name>
    <message>
        <source>Mel spectrogram of what the microphone hears</source>
        <translation>Mel-Spektrogramm dessen, was das Mikrofon hört</translation>
    </message>
</context>
<context>
    <name>melscope::LiveWorkflow</name>
    <message>
        <source>Train or choose a model first: it names what the microphone hears.</source>
        <translation>Trainieren oder wählen Sie zuerst ein Modell: Es benennt, was das Mikrofon hört.</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, and it can be listened to.</source>
        <translation>Es ist kein Mikrofon da. Schließen Sie eines an, dann kann zugehört werden.</translation>
    </message>
    <message>
        <source>Heard now</source>
        <translation>Jetzt gehört</translation>
    </message>
    <message>
        <source>last %1 s</source>
        <translation>letzte %1 s</translation>
    </message>
    <message>
        <source>The model could not be used: %1.</source>
        <translation>Das Modell konnte nicht benutzt werden: %1.</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, then press Listen live.</source>
        <translation>Es ist kein Mikrofon da. Schließen Sie eines an und drücken Sie „Live zuhören“.</translation>
    </message>
    <message>
        <source>The microphone is gone. Connect it or choose another, then press Listen live. What was heard is still shown.</source>
        <translation>Das Mikrofon ist weg. Schließen Sie es an oder wählen Sie ein anderes und drücken Sie „Live zuhören“. Was gehört wurde, steht noch da.</translation>
    </message>
    <message>
        <source>This microphone gives its sound in a form that cannot be read. Choose another.</source>
        <translation>Dieses Mikrofon liefert seinen Ton in einer Form, die nicht gelesen werden kann. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The microphone cannot be opened. Another program may use it. Close that, or choose another microphone.</source>
        <translation>Das Mikrofon lässt sich nicht öffnen. Vielleicht benutzt es ein anderes Programm. Schließen Sie dieses, oder wählen Sie ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>Listening has ended. What was heard last is still shown.</source>
        <translation>Das Zuhören ist beendet. Was zuletzt gehört wurde, steht noch da.</translation>
    </message>
    <message>
        <source>The microphone is being opened.</source>
        <translation>Das Mikrofon wird geöffnet.</translation>
    </message>
    <message>
        <source>No sound arrives. The microphone may be muted or switched off.</source>
        <translation>Es kommt kein Ton an. Vielleicht ist das Mikrofon stumm oder ausgeschaltet.</translation>
    </message>
    <message>
        <source>Too loud: the sound is cut off. Turn the microphone down or move away.</source>
        <translation>Zu laut: Der Ton wird abgeschnitten. Stellen Sie das Mikrofon leiser, oder gehen Sie weiter weg.</translation>
    </message>
    <message>
        <source>The chosen microphone is not connected, so the system&apos;s listens.</source>
        <translation>Das gewählte Mikrofon ist nicht angeschlossen, deshalb hört das des Systems zu.</translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation>Das Modell wird geöffnet.</translation>
    </message>
    <message>
        <source>The first answer comes after %1 s of sound.</source>
        <translation>Die erste Antwort kommt nach %1 s Ton.</translation>
    </message>
    <message>
        <source>The model takes longer than the sound: an answer comes every %1 s.</source>
        <translation>Das Modell braucht länger als der Ton: Eine Antwort kommt alle %1 s.</translation>
    </message>
    <message>
        <source>Each answer is of the last %1 s. Listening ends when you leave this page, and nothing is kept.</source>
        <translation>Jede Antwort gilt den letzten %1 s. Das Zuhören endet, wenn Sie diese Seite verlassen, und nichts wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>melscope::MainWindow</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Open project: %1</source>
        <translation>Offenes Projekt: %1</translation>
    </message>
    <message>
        <source>Melscope</source>
        <translation>Melscope</translation>
    </message>
    <message>
        <source>%1 - Melscope</source>
        <translation>%1 - Melscope</translation>
    </message>
</context>
<context>
    <name>melscope::Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>melscope::MessageDialog</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>melscope::MissingWorkflow</name>
    <message>
        <source>The recordings are not in %1. Labels can be changed all the same.</source>
        <translation>Die Aufnahmen sind nicht in %1. Klassen können trotzdem geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) are not in %1.</source>
        <translation>
            <numerusform>%Ln Aufnahme ist nicht in %1.</numerusform>
            <numerusform>%Ln Aufnahmen sind nicht in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locate recordings...</source>
        <translation>Aufnahmen suchen...</translation>
    </message>
    <message>
        <source>Where are the recordings now?</source>
        <translation>Wo sind die Aufnahmen jetzt?</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln recording(s) are there</source>
        <translation>
            <numerusform>%1 von %Ln Aufnahme ist dort</numerusform>
            <numerusform>%1 von %Ln Aufnahmen sind dort</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the recordings is there</source>
        <translation>Keine der Aufnahmen ist dort</translation>
    </message>
    <message>
        <source>The project will look for its recordings in this folder. Nothing is copied or moved.</source>
        <translation>Das Projekt wird seine Aufnahmen in diesem Ordner suchen. Nichts wird kopiert oder verschoben.</translation>
    </message>
    <message>
        <source>Choose the folder in which they lie under the same names.</source>
        <translation>Wählen Sie den Ordner, in dem sie unter denselben Namen liegen.</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Diesen Ordner nehmen</translation>
    </message>
    <message>
        <source>The folder could not be changed</source>
        <translation>Der Ordner konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>The project looks for its recordings where it did before.</source>
        <translation>Das Projekt sucht seine Aufnahmen, wo es das bisher tat.</translation>
    </message>
</context>
<context>
    <name>melscope::ModelChoice</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open model file...</source>
        <translation>Modelldatei öffnen...</translation>
    </message>
    <message>
        <source>Which model classifies</source>
        <translation>Welches Modell klassifiziert</translation>
    </message>
</context>
<context>
    <name>melscope::ModelFactsView</name>
    <message>
        <source>What is known of the model</source>
        <translation>Was über das Modell bekannt ist</translation>
    </message>
</context>
<context>
    <name>melscope::ModelTable</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>melscope::ModelsPage</name>
    <message>
        <source>Compared; what differs stands out</source>
        <translation>Im Vergleich; Unterschiede sind hervorgehoben</translation>
    </message>
    <message>
        <source>Choose one model.</source>
        <translation>Ein einzelnes Modell wählen.</translation>
    </message>
    <message>
        <source>The file stays where it is</source>
        <translation>Die Datei bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>Open model...</source>
        <translation>Modell öffnen...</translation>
    </message>
    <message>
        <source>Classify with it</source>
        <translation>Damit klassifizieren</translation>
    </message>
    <message>
        <source>Save a copy...</source>
        <translation>Kopie speichern...</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Trainieren</translation>
    </message>
    <message>
        <source>Models of this project</source>
        <translation>Modelle dieses Projekts</translation>
    </message>
    <message>
        <source>Each training leaves a model here. Models of others come here when they are opened or dropped on the window.</source>
        <translation>Jedes Training hinterlässt hier ein Modell. Modelle anderer kommen hierher, wenn sie geöffnet oder ins Fenster gezogen werden.</translation>
    </message>
</context>
<context>
    <name>melscope::ModelsWorkflow</name>
    <message>
        <source>this project</source>
        <translation>dieses Projekt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to a run of this project; delete the run on the Train page.</source>
        <translation>Es gehört zu einem Lauf dieses Projekts; gelöscht wird der Lauf auf der Seite Trainieren.</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Models (*.melmodel)</source>
        <translation>Modelle (*.melmodel)</translation>
    </message>
    <message>
        <source>The model could not be copied</source>
        <translation>Das Modell konnte nicht kopiert werden</translation>
    </message>
    <message>
        <source>Choose another place and try again.</source>
        <translation>Einen anderen Ort wählen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
</context>
<context>
    <name>melscope::NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Notiz behalten</translation>
    </message>
</context>
<context>
    <name>melscope::PatternBuilder</name>
    <message>
        <source>Say of one name what its pieces are:</source>
        <translation>Sagen Sie von einem Namen, was seine Teile sind:</translation>
    </message>
    <message>
        <source>The pattern that reads all names</source>
        <translation>Das Muster, das alle Namen liest</translation>
    </message>
    <message>
        <source>Example name</source>
        <translation>Beispielname</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>A Perl-compatible regular expression with the named groups label, group, fold and split. It is looked for in the path of each recording.</source>
        <translation>Ein Perl-kompatibler regulärer Ausdruck mit den benannten Gruppen label, group, fold und split. Er wird im Pfad jeder Aufnahme gesucht.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the class</source>
        <translation>die Klasse</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>die Gruppe</translation>
    </message>
    <message>
        <source>the fold</source>
        <translation>der Fold</translation>
    </message>
    <message>
        <source>the split</source>
        <translation>die Aufteilung</translation>
    </message>
    <message>
        <source>A speaker, a site, an original recording: what must not be on both sides of the split.</source>
        <translation>Sprecher, Ort, Originalaufnahme: was nicht auf beiden Seiten der Aufteilung sein darf.</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>Was %1 ist</translation>
    </message>
</context>
<context>
    <name>melscope::Player</name>
    <message>
        <source>No sound device was found. Connect one, then press Play.</source>
        <translation>Kein Audiogerät gefunden. Schließen Sie eines an und drücken Sie dann Wiedergabe.</translation>
    </message>
    <message>
        <source>The sound device is gone. Connect it or choose another, then press Play.</source>
        <translation>Das Audiogerät ist nicht mehr da. Schließen Sie es an oder wählen Sie ein anderes und drücken Sie dann Wiedergabe.</translation>
    </message>
    <message>
        <source>The sound device does not play %1 Hz.</source>
        <translation>Das Audiogerät spielt keine %1 Hz.</translation>
    </message>
    <message>
        <source>The recording cannot be read on: %1</source>
        <translation>Die Aufnahme kann nicht weitergelesen werden: %1</translation>
    </message>
    <message>
        <source>The chosen sound output is not connected, so the system&apos;s plays.</source>
        <translation>Die gewählte Tonausgabe ist nicht angeschlossen; es spielt die des Systems.</translation>
    </message>
</context>
<context>
    <name>melscope::PlayerStrip</name>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Loop the selection or the whole recording</source>
        <translation>Auswahl oder ganze Aufnahme wiederholen</translation>
    </message>
    <message>
        <source>Play the selection, or all, again and again</source>
        <translation>Die Auswahl oder alles immer wieder spielen</translation>
    </message>
    <message>
        <source>Position and length</source>
        <translation>Position und Länge</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed; the pitch stays as it is</source>
        <translation>Tempo; die Tonhöhe bleibt</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Space plays and pauses</source>
        <translation>Die Leertaste spielt und hält an</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>position / length</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Why nothing is heard</source>
        <translation>Warum nichts zu hören ist</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ Pause</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ Wiedergabe</translation>
    </message>
    <message>
        <source>%1  Space</source>
        <comment>a button and its key</comment>
        <translation>%1  Leertaste</translation>
    </message>
</context>
<context>
    <name>melscope::PredictAdding</name>
    <message>
        <source>No project is open. Open the one that the recording is to be part of.</source>
        <translation>Kein Projekt ist offen. Das öffnen, zu dem die Aufnahme gehören soll.</translation>
    </message>
    <message>
        <source>This recording does not lie in the folder of the project&apos;s recordings. Copy it into %1, and classify it from there.</source>
        <translation>Diese Aufnahme liegt nicht im Ordner der Aufnahmen des Projekts. Sie nach %1 kopieren und von dort klassifizieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) could not be added</source>
        <translation>
            <numerusform>%Ln Aufnahme konnte nicht hinzugefügt werden</numerusform>
            <numerusform>%Ln Aufnahmen konnten nicht hinzugefügt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding clips</source>
        <translation>Clips werden hinzugefügt</translation>
    </message>
    <message>
        <source>The recordings could not be added</source>
        <translation>Die Aufnahmen konnten nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>Everything else is as it was before.</source>
        <translation>Alles andere ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>%1 is in the data set already, labelled %2. Relabel it on the Listen page if that is wrong.</source>
        <translation>%1 ist schon im Datensatz, mit dem Label %2. Falls das falsch ist, auf der Seite Anhören umlabeln.</translation>
    </message>
</context>
<context>
    <name>melscope::PredictExport</name>
    <message>
        <source>Folder for the label tracks</source>
        <translation>Ordner für die Textspuren</translation>
    </message>
    <message>
        <source>Write the predictions to</source>
        <translation>Vorhersagen schreiben nach</translation>
    </message>
    <message>
        <source>Exporting predictions</source>
        <translation>Vorhersagen werden exportiert</translation>
    </message>
    <message>
        <source>The predictions were exported</source>
        <translation>Die Vorhersagen wurden exportiert</translation>
    </message>
    <message numerus="yes">
        <source>They are in %Ln file(s).</source>
        <translation>
            <numerusform>Sie stehen in %Ln Datei.</numerusform>
            <numerusform>Sie stehen in %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>The predictions could not be exported</source>
        <translation>Die Vorhersagen konnten nicht exportiert werden</translation>
    </message>
    <message>
        <source>Choose another place, or mend what is named above and try again.</source>
        <translation>Einen anderen Ort wählen oder beheben, was oben genannt ist, und es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>melscope::PredictPage</name>
    <message>
        <source>Write what was heard for other programs</source>
        <translation>Das Gehörte für andere Programme schreiben</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Folder...</source>
        <translation>Ordner...</translation>
    </message>
    <message>
        <source>Classify all recordings of a folder and the folders in it</source>
        <translation>Alle Aufnahmen eines Ordners und seiner Unterordner klassifizieren</translation>
    </message>
    <message>
        <source>Classify recordings</source>
        <translation>Aufnahmen klassifizieren</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>Noch gibt es kein Modell</translation>
    </message>
    <message>
        <source>A model names the classes in recordings. Train one on the Train page, or drop a .melmodel file anywhere in the window.</source>
        <translation>Ein Modell nennt die Klassen in Aufnahmen. Auf der Seite Trainieren eines trainieren oder eine .melmodel-Datei irgendwohin ins Fenster ziehen.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Trainieren</translation>
    </message>
    <message>
        <source>Open model file...</source>
        <translation>Modelldatei öffnen...</translation>
    </message>
    <message>
        <source>No recording has been classified yet</source>
        <translation>Noch wurde keine Aufnahme klassifiziert</translation>
    </message>
    <message>
        <source>Drop recordings or folders anywhere in the window. Their files stay as and where they are.</source>
        <translation>Aufnahmen oder Ordner irgendwohin ins Fenster ziehen. Ihre Dateien bleiben, wie und wo sie sind.</translation>
    </message>
    <message>
        <source>Classify recordings...</source>
        <translation>Aufnahmen klassifizieren...</translation>
    </message>
    <message>
        <source>Classify a folder...</source>
        <translation>Ordner klassifizieren...</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Nicht mehr zuhören</translation>
    </message>
    <message>
        <source>Listen live</source>
        <translation>Live zuhören</translation>
    </message>
    <message>
        <source>Close the microphone</source>
        <translation>Das Mikrofon schließen</translation>
    </message>
    <message>
        <source>Name what the microphone hears, while it is heard</source>
        <translation>Benennen, was das Mikrofon hört, während es gehört wird</translation>
    </message>
</context>
<context>
    <name>melscope::PredictWorkflow</name>
    <message numerus="yes">
        <source>%Ln clip(s) were added to the data set.</source>
        <translation>
            <numerusform>%Ln Clip wurde zum Datensatz hinzugefügt.</numerusform>
            <numerusform>%Ln Clips wurden zum Datensatz hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to classify</source>
        <translation>Es gibt nichts zu klassifizieren</translation>
    </message>
    <message>
        <source>WAV, FLAC, OGG, Opus, MP3, AIFF, CAF, AU, W64 and RF64 can be read.</source>
        <translation>WAV, FLAC, OGG, Opus, MP3, AIFF, CAF, AU, W64 und RF64 können gelesen werden.</translation>
    </message>
    <message>
        <source>Classify recordings</source>
        <translation>Aufnahmen klassifizieren</translation>
    </message>
    <message>
        <source>Recordings (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aiff *.aif *.caf *.au *.w64 *.rf64);;All files (*)</source>
        <translation>Aufnahmen (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aiff *.aif *.caf *.au *.w64 *.rf64);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Classify the recordings of a folder</source>
        <translation>Die Aufnahmen eines Ordners klassifizieren</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Melscope models (*.melmodel)</source>
        <translation>Melscope-Modelle (*.melmodel)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be used as a model</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht als Modell verwendet werden</numerusform>
            <numerusform>%Ln Dateien konnten nicht als Modell verwendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>The model that was chosen before stays.</source>
        <translation>Das bisher gewählte Modell bleibt.</translation>
    </message>
    <message>
        <source>Nothing has been classified yet.</source>
        <translation>Noch wurde nichts klassifiziert.</translation>
    </message>
    <message>
        <source>The model could not be used: %1.</source>
        <translation>Das Modell konnte nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Choose a model, and the recordings are classified.</source>
        <translation>Sobald ein Modell gewählt ist, werden die Aufnahmen klassifiziert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) still to be classified.</source>
        <translation>
            <numerusform>%Ln Aufnahme ist noch zu klassifizieren.</numerusform>
            <numerusform>%Ln Aufnahmen sind noch zu klassifizieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln recording(s) are not classified.</source>
        <translation>
            <numerusform>Angehalten: %Ln Aufnahme ist nicht klassifiziert.</numerusform>
            <numerusform>Angehalten: %Ln Aufnahmen sind nicht klassifiziert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Drop recordings or folders anywhere in the window to classify more.</source>
        <translation>Aufnahmen oder Ordner irgendwohin ins Fenster ziehen, um weitere zu klassifizieren.</translation>
    </message>
    <message>
        <source>No recording is shown.</source>
        <translation>Keine Aufnahme wird gezeigt.</translation>
    </message>
    <message>
        <source>There is nothing to be heard.</source>
        <translation>Es gibt nichts zu hören.</translation>
    </message>
    <message>
        <source>Drag over the picture to select a part first.</source>
        <translation>Zuerst durch Ziehen über das Bild einen Teil auswählen.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Nicht mehr zuhören</translation>
    </message>
</context>
<context>
    <name>melscope::PredictedRecording</name>
    <message>
        <source>No recording is chosen</source>
        <translation>Keine Aufnahme ist gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list above.</source>
        <translation>Oben in der Liste eine wählen.</translation>
    </message>
    <message>
        <source>This recording cannot be read</source>
        <translation>Diese Aufnahme kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1. The others are not concerned.</source>
        <translation>%1. Die anderen betrifft das nicht.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message numerus="yes">
        <source>mean of %Ln window(s)</source>
        <translation>
            <numerusform>Mittel aus %Ln Fenster</numerusform>
            <numerusform>Mittel aus %Ln Fenstern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not classified yet.</source>
        <translation>Noch nicht klassifiziert.</translation>
    </message>
</context>
<context>
    <name>melscope::PredictionExportDialog</name>
    <message>
        <source>Export predictions</source>
        <translation>Vorhersagen exportieren</translation>
    </message>
    <message>
        <source>Table of recordings (CSV)</source>
        <translation>Tabelle der Aufnahmen (CSV)</translation>
    </message>
    <message>
        <source>The five most probable classes of every recording, for spreadsheets.</source>
        <translation>Die fünf wahrscheinlichsten Klassen jeder Aufnahme, für Tabellenprogramme.</translation>
    </message>
    <message>
        <source>Table of stretches (CSV)</source>
        <translation>Tabelle der Abschnitte (CSV)</translation>
    </message>
    <message>
        <source>Every stretch in which a class was heard, by the threshold on this page.</source>
        <translation>Jeder Abschnitt, in dem eine Klasse gehört wurde, nach der Schwelle auf dieser Seite.</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Both, one object for each recording, for programs.</source>
        <translation>Beides, ein Objekt für jede Aufnahme, für Programme.</translation>
    </message>
    <message>
        <source>Audacity label tracks</source>
        <translation>Audacity-Textspuren</translation>
    </message>
    <message>
        <source>One text file for each recording in which something was heard. Files of the same names are replaced.</source>
        <translation>Eine Textdatei für jede Aufnahme, in der etwas gehört wurde. Dateien gleichen Namens werden ersetzt.</translation>
    </message>
    <message>
        <source>Raven selection table</source>
        <translation>Raven-Auswahltabelle</translation>
    </message>
    <message>
        <source>One table whose times run on over all recordings.</source>
        <translation>Eine Tabelle, deren Zeiten über alle Aufnahmen fortlaufen.</translation>
    </message>
</context>
<context>
    <name>melscope::PredictionModel</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrsch.</translation>
    </message>
    <message>
        <source>not classified yet</source>
        <translation>noch nicht klassifiziert</translation>
    </message>
    <message>
        <source>not sure: %1</source>
        <translation>unsicher: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>melscope::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Sound output</source>
        <translation>Tonausgabe</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Memory for views</source>
        <translation>Speicher für Ansichten</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>How many threads work in the background uses at most.</source>
        <translation>Wie viele Threads Arbeit im Hintergrund höchstens nutzt.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>How much memory keeps spectrograms that were shown, so that they come back at once.</source>
        <translation>Wie viel Speicher gezeigte Spektrogramme behält, damit sie sofort wieder da sind.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (nicht angeschlossen)</translation>
    </message>
</context>
<context>
    <name>melscope::Program</name>
    <message numerus="yes">
        <source>%1 is not opened by itself, because Melscope ended unexpectedly with it %n time(s). Choose it below to open it all the same.</source>
        <translation>
            <numerusform>%1 wird nicht von selbst geöffnet, weil Melscope damit einmal unerwartet endete. Wählen Sie es unten, um es trotzdem zu öffnen.</numerusform>
            <numerusform>%1 wird nicht von selbst geöffnet, weil Melscope damit %n-mal unerwartet endete. Wählen Sie es unten, um es trotzdem zu öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Work is still going on</source>
        <translation>Es wird noch gearbeitet</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still run in the background.</source>
        <translation>
            <numerusform>Eine Arbeit läuft noch im Hintergrund.</numerusform>
            <numerusform>%n Arbeiten laufen noch im Hintergrund.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you quit now they are stopped, and what they have not finished is left as it was before.</source>
        <translation>Wenn Sie jetzt beenden, werden sie angehalten, und was nicht fertig wurde, bleibt, wie es vorher war.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Es ist kein Projekt offen.</translation>
    </message>
    <message>
        <source>Next: open the demo project, or drop a folder of recordings here.</source>
        <translation>Als Nächstes: das Demoprojekt öffnen oder einen Ordner mit Aufnahmen hierher ziehen.</translation>
    </message>
    <message>
        <source>The project can no longer be read</source>
        <translation>Das Projekt kann nicht mehr gelesen werden</translation>
    </message>
    <message>
        <source>What was saved is as it was. Close the project, see to its disk, and open it again.</source>
        <translation>Was gespeichert war, ist wie zuvor. Schließen Sie das Projekt, sehen Sie nach dem Datenträger und öffnen Sie es wieder.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>There are no clips in the project.</source>
        <translation>Im Projekt sind keine Clips.</translation>
    </message>
    <message>
        <source>No clip is listed.</source>
        <translation>Kein Clip ist in der Liste.</translation>
    </message>
    <message>
        <source>There is no class yet.</source>
        <translation>Es gibt noch keine Klasse.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s)</source>
        <translation>
            <numerusform>%Ln Clip</numerusform>
            <numerusform>%Ln Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: drop a folder of recordings or a table here.</source>
        <translation>Als Nächstes: Legen Sie einen Ordner mit Aufnahmen oder eine Tabelle hier ab.</translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln clip(s) have no label - press a number key on the Listen page to label them.</source>
        <translation>
            <numerusform>Als Nächstes: %Ln Clip hat keine Klasse - drücken Sie auf der Seite Anhören eine Zifferntaste.</numerusform>
            <numerusform>Als Nächstes: %Ln Clips haben keine Klasse - drücken Sie auf der Seite Anhören eine Zifferntaste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: divide the clips into train and valid - press Apply beside Split on the Data page.</source>
        <translation>Als Nächstes: Teilen Sie die Clips in Training und Validierung - drücken Sie auf der Seite Daten neben Aufteilung auf Anwenden.</translation>
    </message>
    <message>
        <source>Next: check the recordings for silence, clipping and duplicates, on the Data page.</source>
        <translation>Als Nächstes: Prüfen Sie die Aufnahmen auf der Seite Daten auf Stille, Übersteuerung und Doppeltes.</translation>
    </message>
    <message>
        <source>The settings for training could not be kept</source>
        <translation>Die Einstellungen für das Training konnten nicht behalten werden</translation>
    </message>
    <message>
        <source>The form shows those that are in the project.</source>
        <translation>Das Formular zeigt die, die im Projekt stehen.</translation>
    </message>
    <message>
        <source>Next: locate the recordings that are not where they were.</source>
        <translation>Als Nächstes: Suchen Sie die Aufnahmen, die nicht mehr an ihrem Ort sind.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Zurückgenommen: %1.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Wiederholt: %1.</translation>
    </message>
    <message>
        <source>Next: start training on the Train page - %1 in %2 are ready.</source>
        <translation>Als Nächstes: auf der Seite Trainieren das Training starten - %1 in %2 sind bereit.</translation>
    </message>
    <message>
        <source>A run is still training</source>
        <translation>Ein Lauf trainiert noch</translation>
    </message>
    <message>
        <source>If you quit now the run is paused: Resume goes on where it was. Other jobs are stopped.</source>
        <translation>Wird jetzt beendet, pausiert der Lauf: Fortsetzen geht dort weiter, wo er war. Andere Arbeiten werden angehalten.</translation>
    </message>
    <message>
        <source>It is done on a page of its own.</source>
        <translation>Das geschieht auf einer eigenen Seite.</translation>
    </message>
    <message>
        <source>Next: see to what is on both sides of the split, on the Data page, or the scores will be too good to be true.</source>
        <translation>Als Nächstes: Sehen Sie auf der Seite Daten nach, was auf beiden Seiten der Aufteilung liegt, sonst werden die Ergebnisse zu gut, um wahr zu sein.</translation>
    </message>
    <message>
        <source>Training %1. You can go on labelling or drop a recording meanwhile.</source>
        <translation>%1 wird trainiert. Sie können inzwischen weiter benennen oder eine Aufnahme ablegen.</translation>
    </message>
    <message>
        <source>Training %1, epoch %2 of %3. You can go on labelling or drop a recording meanwhile.</source>
        <translation>%1 wird trainiert, Epoche %2 von %3. Sie können inzwischen weiter benennen oder eine Aufnahme ablegen.</translation>
    </message>
    <message>
        <source>Next: train again on the Train page - clips or labels have changed since %1.</source>
        <translation>Als Nächstes: Trainieren Sie auf der Seite Trainieren noch einmal - Clips oder Klassen haben sich seit %1 geändert.</translation>
    </message>
    <message>
        <source>Next: drop a recording here to have it named.</source>
        <translation>Als Nächstes: Legen Sie hier eine Aufnahme ab, um sie benennen zu lassen.</translation>
    </message>
    <message numerus="yes">
        <source>Next: listen to the %Ln mistake(s) of %1 on the Evaluate page and mend wrong labels, or drop a recording to have it named.</source>
        <translation>
            <numerusform>Als Nächstes: Hören Sie den %Ln Fehler von %1 auf der Seite Auswerten an und berichtigen Sie die Klasse, oder legen Sie eine Aufnahme ab, um sie benennen zu lassen.</numerusform>
            <numerusform>Als Nächstes: Hören Sie die %Ln Fehler von %1 auf der Seite Auswerten an und berichtigen Sie falsche Klassen, oder legen Sie eine Aufnahme ab, um sie benennen zu lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: resume %1 on the Train page - it is paused at epoch %2 of %3.</source>
        <translation>Als Nächstes: Setzen Sie %1 auf der Seite Trainieren fort - angehalten bei Epoche %2 von %3.</translation>
    </message>
    <message>
        <source>Next: resume %1 on the Train page - it broke off at epoch %2 of %3.</source>
        <translation>Als Nächstes: Setzen Sie %1 auf der Seite Trainieren fort - abgebrochen bei Epoche %2 von %3.</translation>
    </message>
    <message>
        <source>Next: see on the Train page why %1 failed, and what may help.</source>
        <translation>Als Nächstes: Sehen Sie auf der Seite Trainieren nach, warum %1 gescheitert ist und was helfen kann.</translation>
    </message>
    <message>
        <source>Next: see on the Evaluate page what %1 has learned, or resume it on the Train page.</source>
        <translation>Als Nächstes: Sehen Sie auf der Seite Auswerten, was %1 gelernt hat, oder setzen Sie ihn auf der Seite Trainieren fort.</translation>
    </message>
    <message>
        <source>Next: see on the Evaluate page how good %1 is and what it gets wrong.</source>
        <translation>Als Nächstes: Sehen Sie auf der Seite Auswerten, wie gut %1 ist und was er falsch macht.</translation>
    </message>
    <message>
        <source>Next: look at what was found; nothing is taken over before you say so.</source>
        <translation>Als Nächstes: Sehen Sie an, was gefunden wurde; nichts wird übernommen, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Preparing the next run: its recordings are looked for.</source>
        <translation>Der nächste Lauf wird vorbereitet: Seine Aufnahmen werden gesucht.</translation>
    </message>
    <message>
        <source>Labels, splits and settings cannot be changed.</source>
        <translation>Klassen, Aufteilung und Einstellungen können nicht geändert werden.</translation>
    </message>
</context>
<context>
    <name>melscope::ProjectWorkflow</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Making the demo project</source>
        <translation>Das Demoprojekt wird angelegt</translation>
    </message>
    <message>
        <source>The project could not be opened</source>
        <translation>Das Projekt konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another project, or mend what is named above and try again.</source>
        <translation>Es wurde nichts verändert. Wählen Sie ein anderes Projekt, oder beheben Sie, was oben steht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Melscope projects (*.melscope)</source>
        <translation>Melscope-Projekte (*.melscope)</translation>
    </message>
    <message>
        <source>The files could not be looked at</source>
        <translation>Die Dateien konnten nicht angesehen werden</translation>
    </message>
    <message>
        <source>Melscope does not know what to do with this file</source>
        <translation>Melscope weiß mit dieser Datei nichts anzufangen</translation>
    </message>
    <message>
        <source>Drop recordings, a folder of them, a table, a project or a model.</source>
        <translation>Ziehen Sie Aufnahmen, einen Ordner davon, eine Tabelle, ein Projekt oder ein Modell herein.</translation>
    </message>
</context>
<context>
    <name>melscope::RecentList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>melscope::RecordingsCard</name>
    <message numerus="yes">
        <source>%1 of %Ln recording(s)</source>
        <translation>
            <numerusform>%1 von %Ln Aufnahme</numerusform>
            <numerusform>%1 von %Ln Aufnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln Aufnahme</numerusform>
            <numerusform>%Ln Aufnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by name or class</source>
        <translation>Nach Name oder Klasse filtern</translation>
    </message>
    <message>
        <source>Filter recordings by name or class</source>
        <translation>Aufnahmen nach Name oder Klasse filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Which recordings are listed</source>
        <translation>Welche Aufnahmen gezeigt werden</translation>
    </message>
    <message>
        <source>Sure: the most probable class has 50 % or more</source>
        <translation>Sicher: Die wahrscheinlichste Klasse hat 50 % oder mehr</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Takes all recordings off this list; the files stay as they are</source>
        <translation>Nimmt alle Aufnahmen von dieser Liste; die Dateien bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
</context>
<context>
    <name>melscope::RunCard</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare...</source>
        <translation>Vergleichen...</translation>
    </message>
    <message>
        <source>All settings and results of the chosen runs side by side (Enter)</source>
        <translation>Alle Einstellungen und Ergebnisse der gewählten Läufe nebeneinander (Eingabe)</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen...</translation>
    </message>
    <message>
        <source>Give the run and its folder another name (F2)</source>
        <translation>Dem Lauf und seinem Ordner einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>Note...</source>
        <translation>Notiz...</translation>
    </message>
    <message>
        <source>What is to be remembered of the run</source>
        <translation>Was vom Lauf zu merken ist</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>Take the chosen runs out of the project (Delete)</source>
        <translation>Die gewählten Läufe aus dem Projekt nehmen (Entf)</translation>
    </message>
</context>
<context>
    <name>melscope::RunModel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Best valid</source>
        <translation>Beste Val.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>melscope::RunNameDialog</name>
    <message>
        <source>Rename run</source>
        <translation>Lauf umbenennen</translation>
    </message>
    <message>
        <source>Its folder gets this name too. A name cannot begin with a dot or have a slash in it.</source>
        <translation>Auch sein Ordner bekommt diesen Namen. Ein Name kann nicht mit einem Punkt beginnen und keinen Schrägstrich enthalten.</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>melscope::RunWorkflow</name>
    <message>
        <source>No run is chosen.</source>
        <translation>Kein Lauf ist gewählt.</translation>
    </message>
    <message>
        <source>Choose one run that waits.</source>
        <translation>Einen einzelnen wartenden Lauf wählen.</translation>
    </message>
    <message>
        <source>A run that waits has nothing to show yet.</source>
        <translation>Ein wartender Lauf hat noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Choose one run.</source>
        <translation>Einen einzelnen Lauf wählen.</translation>
    </message>
    <message>
        <source>The run still goes on: stop it first.</source>
        <translation>Der Lauf ist noch im Gang: ihn zuerst anhalten.</translation>
    </message>
    <message>
        <source>The run could not be renamed</source>
        <translation>Der Lauf konnte nicht umbenannt werden</translation>
    </message>
    <message>
        <source>Its folder has its old name. Choose another one.</source>
        <translation>Sein Ordner hat den alten Namen. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>The note could not be kept</source>
        <translation>Die Notiz konnte nicht behalten werden</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s)?</source>
        <translation>
            <numerusform>%n Lauf löschen?</numerusform>
            <numerusform>%n Läufe löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder goes to the trash with everything in it: model, checkpoint, history and predictions.</source>
        <translation>Der Ordner kommt mit allem darin in den Papierkorb: Modell, Checkpoint, Verlauf und Vorhersagen.</translation>
    </message>
    <message>
        <source>Clips and labels stay as they are.</source>
        <translation>Clips und Labels bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>The run could not be deleted</source>
        <translation>Der Lauf konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>It is still there. Delete its folder yourself, and the run counts as gone.</source>
        <translation>Er ist noch da. Wird sein Ordner von Hand gelöscht, gilt der Lauf als entfernt.</translation>
    </message>
</context>
<context>
    <name>melscope::ScoreBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>melscope::ScoresCard</name>
    <message>
        <source>Classes by probability</source>
        <translation>Klassen nach Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Add to data set as %1</source>
        <translation>Als %1 zum Datensatz</translation>
    </message>
    <message>
        <source>It becomes a clip of the open project with this label</source>
        <translation>Ein Clip mit diesem Label kommt ins offene Projekt</translation>
    </message>
</context>
<context>
    <name>melscope::Session</name>
    <message>
        <source>The project is being closed.</source>
        <translation>Das Projekt wird geschlossen.</translation>
    </message>
</context>
<context>
    <name>melscope::SettingsCard</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The recipe proposes %1.</source>
        <translation>Das Rezept schlägt %1 vor.</translation>
    </message>
</context>
<context>
    <name>melscope::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Give the label with that number</source>
        <translation>Das Label mit dieser Nummer geben</translation>
    </message>
    <message>
        <source>1 to 9, letters</source>
        <translation>1 bis 9, Buchstaben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>melscope::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>melscope::SidebarButton</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>melscope::SoundPanel</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>to</source>
        <comment>a level to a level</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Lowest level of the colours in dB</source>
        <translation>Tiefster Pegel der Farben in dB</translation>
    </message>
    <message>
        <source>Highest level of the colours in dB</source>
        <translation>Höchster Pegel der Farben in dB</translation>
    </message>
    <message>
        <source>This level and all below it are darkest</source>
        <translation>Dieser Pegel und alle darunter sind am dunkelsten</translation>
    </message>
    <message>
        <source>This level and all above it are brightest</source>
        <translation>Dieser Pegel und alle darüber sind am hellsten</translation>
    </message>
    <message>
        <source>Under the cursor</source>
        <translation>Unter dem Mauszeiger</translation>
    </message>
</context>
<context>
    <name>melscope::SoundView</name>
    <message>
        <source>%1 · %2</source>
        <comment>time, frequency</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 dB</source>
        <comment>time and frequency, level</comment>
        <translation>%1 · %2 dB</translation>
    </message>
</context>
<context>
    <name>melscope::SourceForm</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>%1: choose</source>
        <translation>%1: wählen</translation>
    </message>
    <message>
        <source>What says the class</source>
        <translation>Was die Klasse sagt</translation>
    </message>
    <message>
        <source>Keep recordings without a class</source>
        <translation>Aufnahmen ohne Klasse behalten</translation>
    </message>
    <message>
        <source>They come into the project unlabelled, and are labelled there by hand.</source>
        <translation>Sie kommen ohne Klasse ins Projekt und werden dort von Hand eingeordnet.</translation>
    </message>
    <message>
        <source>The sub-folder it lies in</source>
        <translation>Der Unterordner, in dem sie liegt</translation>
    </message>
    <message>
        <source>Its file name</source>
        <translation>Ihr Dateiname</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Eine Tabelle</translation>
    </message>
    <message>
        <source>Recordings may lie deeper: the first sub-folder on the way to them is their class.</source>
        <translation>Aufnahmen dürfen tiefer liegen: Der erste Unterordner auf dem Weg zu ihnen ist ihre Klasse.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Sounds in</source>
        <translation>Klänge in</translation>
    </message>
    <message>
        <source>Folder of the recordings</source>
        <translation>Ordner der Aufnahmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>melscope::SpectrogramView</name>
    <message>
        <source>Mel spectrogram</source>
        <translation>Mel-Spektrogramm</translation>
    </message>
    <message>
        <source>start of the clip</source>
        <translation>Anfang des Clips</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>Hz</source>
        <comment>follows 16 k</comment>
        <translation>Hz</translation>
    </message>
    <message>
        <source>equaliser</source>
        <translation>Equalizer</translation>
    </message>
</context>
<context>
    <name>melscope::SplitCard</name>
    <message>
        <source>highest fold</source>
        <translation>höchster Fold</translation>
    </message>
    <message>
        <source>no test</source>
        <translation>kein Test</translation>
    </message>
    <message>
        <source>fold %1</source>
        <translation>Fold %1</translation>
    </message>
    <message>
        <source>folds %1</source>
        <translation>Folds %1</translation>
    </message>
    <message>
        <source>Stratified divides clip by clip.</source>
        <translation>Geschichtet wird Clip für Clip aufgeteilt.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Divide the clips as set here</source>
        <translation>Die Clips aufteilen, wie hier eingestellt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Validate, test</source>
        <translation>Validierung, Test</translation>
    </message>
    <message>
        <source>Validate, test on</source>
        <translation>Validierung, Test</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>Zusammenhalten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>imported column</source>
        <translation>eingelesene Spalte</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>stratified</source>
        <translation>geschichtet</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Share for validation</source>
        <translation>Anteil für die Validierung</translation>
    </message>
    <message>
        <source>Share for the test</source>
        <translation>Anteil für den Test</translation>
    </message>
    <message>
        <source>Fold to validate on</source>
        <translation>Fold für die Validierung</translation>
    </message>
    <message>
        <source>Fold to test on</source>
        <translation>Fold für den Test</translation>
    </message>
    <message>
        <source>The same settings and seed on the same clips give the same split.</source>
        <translation>Gleiche Einstellungen und gleicher Startwert ergeben bei gleichen Clips die gleiche Aufteilung.</translation>
    </message>
    <message>
        <source>How much is held out to validate with while training.</source>
        <translation>Wie viel zurückgehalten wird, um während des Trainings zu validieren.</translation>
    </message>
    <message>
        <source>How much is held out for the last test, which training never sees.</source>
        <translation>Wie viel für den letzten Test zurückgehalten wird, den das Training nie sieht.</translation>
    </message>
</context>
<context>
    <name>melscope::SplitWorkflow</name>
    <message>
        <source>The clips are not divided yet.</source>
        <translation>Die Clips sind noch nicht aufgeteilt.</translation>
    </message>
</context>
<context>
    <name>melscope::StatusLine</name>
    <message>
        <source>All labels saved</source>
        <translation>Alle Labels gespeichert</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt der laufenden Arbeit</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all background jobs</source>
        <translation>Alle Hintergrundarbeiten zeigen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
</context>
<context>
    <name>melscope::TargetForm</name>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>A new project</source>
        <translation>Ein neues Projekt</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Choose the project&apos;s file</source>
        <translation>Die Datei des Projekts wählen</translation>
    </message>
    <message>
        <source>The recordings stay where they are, unchanged.</source>
        <translation>Die Aufnahmen bleiben unverändert, wo sie sind.</translation>
    </message>
    <message>
        <source>Adds only what is new and keeps labels.</source>
        <translation>Fügt nur Neues hinzu und behält die Klassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) are new.</source>
        <translation>
            <numerusform>%Ln Clip ist neu.</numerusform>
            <numerusform>%Ln Clips sind neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are known and keep their labels.</source>
        <translation>
            <numerusform>%Ln ist bekannt und behält seine Klasse.</numerusform>
            <numerusform>%Ln sind bekannt und behalten ihre Klassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s) of the project were not found; they stay in it.</source>
        <translation>
            <numerusform>%Ln Aufnahme des Projekts wurde nicht gefunden; sie bleibt darin.</numerusform>
            <numerusform>%Ln Aufnahmen des Projekts wurden nicht gefunden; sie bleiben darin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::ThumbnailGrid</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>melscope::TrackView</name>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>Classes over time</source>
        <translation>Klassen über der Zeit</translation>
    </message>
</context>
<context>
    <name>melscope::TrainForm</name>
    <message>
        <source>Settings with a name to start from</source>
        <translation>Benannte Einstellungen als Ausgangspunkt</translation>
    </message>
    <message>
        <source>All settings are as the recipe proposes them.</source>
        <translation>Alle Einstellungen sind, wie das Rezept sie vorschlägt.</translation>
    </message>
    <message>
        <source>Set all as the recipe proposes it</source>
        <translation>Alles einstellen, wie das Rezept es vorschlägt</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>What the recipe proposes for these clips, and why</source>
        <translation>Was das Rezept für diese Clips vorschlägt, und warum</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Mel spectrogram</source>
        <translation>Mel-Spektrogramm</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
</context>
<context>
    <name>melscope::TrainSettings</name>
    <message>
        <source>The network sees %1 s at %2 kHz in %3 mel bands and has %4 parameters.</source>
        <translation>Das Netz sieht %1 s bei %2 kHz in %3 Mel-Bändern und hat %4 Parameter.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ from what the recipe proposes.</source>
        <translation>
            <numerusform>%n Einstellung weicht vom Vorschlag des Rezepts ab.</numerusform>
            <numerusform>%n Einstellungen weichen vom Vorschlag des Rezepts ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) learn</source>
        <comment>train</comment>
        <translation>
            <numerusform>%Ln Clip lernt</numerusform>
            <numerusform>%Ln Clips lernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clip(s) check</source>
        <comment>valid</comment>
        <translation>
            <numerusform>%Ln Clip prüft</numerusform>
            <numerusform>%Ln Clips prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>The clips are not divided yet.</source>
        <translation>Die Clips sind noch nicht aufgeteilt.</translation>
    </message>
    <message>
        <source>No clip is held out, so how good a run is will not be known.</source>
        <translation>Kein Clip wird zurückgehalten; wie gut ein Lauf ist, bleibt also unbekannt.</translation>
    </message>
</context>
<context>
    <name>melscope::TrainWorkflow</name>
    <message>
        <source>This Melscope cannot train: %1.</source>
        <translation>Dieses Melscope kann nicht trainieren: %1.</translation>
    </message>
    <message>
        <source>The settings are still being read.</source>
        <translation>Die Einstellungen werden noch gelesen.</translation>
    </message>
    <message>
        <source>Queue another run</source>
        <translation>Lauf anreihen</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>It begins with these settings when the others have ended (Ctrl+Return)</source>
        <translation>Er beginnt mit diesen Einstellungen, wenn die anderen zu Ende sind (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Train a network with these settings (Ctrl+Return)</source>
        <translation>Ein Netz mit diesen Einstellungen trainieren (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Nothing is training.</source>
        <translation>Es wird nichts trainiert.</translation>
    </message>
    <message>
        <source>The run has not begun yet.</source>
        <translation>Der Lauf hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>It is being done already.</source>
        <translation>Es geschieht bereits.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 goes on where it was</source>
        <translation>%1 geht weiter, wo er war</translation>
    </message>
    <message>
        <source>Keep the run as it is, to go on later</source>
        <translation>Den Lauf behalten, wie er ist, um später weiterzumachen</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Anhalten, behalten</translation>
    </message>
    <message>
        <source>End the run; its best and its last state are kept</source>
        <translation>Den Lauf beenden; sein bester und sein letzter Stand bleiben</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>The run could not begin: %1. %2</source>
        <translation>Der Lauf konnte nicht beginnen: %1. %2</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>pausiert gleich</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>running · epoch %1 of %2</source>
        <translation>läuft · Epoche %1 von %2</translation>
    </message>
    <message>
        <source>running · measuring the input</source>
        <translation>läuft · Eingabe wird gemessen</translation>
    </message>
    <message>
        <source>%1 · epoch %2 of %3</source>
        <translation>%1 · Epoche %2 von %3</translation>
    </message>
    <message>
        <source>%1 clips/s</source>
        <translation>%1 Clips/s</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) could not be read and are left out: %1</source>
        <translation>
            <numerusform>%n Clip konnte nicht gelesen werden und fehlt: %1</numerusform>
            <numerusform>%n Clips konnten nicht gelesen werden und fehlen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>melscope::TrainingQueue</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>measuring the input</source>
        <translation>Eingabe wird gemessen</translation>
    </message>
    <message>
        <source>%1 clips/s</source>
        <translation>%1 Clips/s</translation>
    </message>
</context>
<context>
    <name>melscope::WaveformView</name>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
</context>
<context>
    <name>melscope::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Melscope</source>
        <translation>Melscope</translation>
    </message>
    <message>
        <source>From a folder of recordings to a sound classifier, on this computer alone.</source>
        <translation>Vom Ordner voller Aufnahmen zum Klassifikator, allein auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open a folder of recordings</source>
        <translation>Einen Ordner mit Aufnahmen öffnen</translation>
    </message>
    <message>
        <source>Sub-folders become classes. Nothing in the folder is moved or changed.</source>
        <translation>Unterordner werden Klassen. Im Ordner wird nichts verschoben oder verändert.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>A file that ends in .melscope.</source>
        <translation>Eine Datei, die auf .melscope endet.</translation>
    </message>
    <message>
        <source>Or drop recordings, a folder, a table or a project anywhere in this window.</source>
        <translation>Oder ziehen Sie Aufnahmen, einen Ordner, eine Tabelle oder ein Projekt irgendwohin in dieses Fenster.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>Projekte, die Sie öffnen, stehen dann hier.</translation>
    </message>
    <message>
        <source>Try it with the demo project</source>
        <translation>Mit dem Demoprojekt ausprobieren</translation>
    </message>
    <message>
        <source>Makes 400 sounds of ten kinds and trains a network on them, in about a minute.</source>
        <translation>Macht 400 Klänge zehn verschiedener Arten und trainiert ein Netz damit, in etwa einer Minute.</translation>
    </message>
</context>
</TS>
