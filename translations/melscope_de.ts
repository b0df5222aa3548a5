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
        <source>&amp;Cross-validate...</source>
        <translation>&amp;Kreuzvalidieren ...</translation>
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
        <source>Listen and label</source>
        <translation>Anhören und labeln</translation>
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
        <source>Here a network will learn from the labelled clips while you watch its loss and accuracy. This version of the window cannot train yet; the command line can: melscope-cli train.</source>
        <translation>Hier wird ein Netz aus den gelabelten Clips lernen, während Sie Verlust und Genauigkeit zusehen. Diese Fassung des Fensters kann noch nicht trainieren; die Kommandozeile kann es: melscope-cli train.</translation>
    </message>
    <message>
        <source>See what it gets wrong</source>
        <translation>Sehen, was falsch gehört wird</translation>
    </message>
    <message>
        <source>Here will stand the scores of a run, its confusion matrix and its worst mistakes, to hear and relabel. This version of the window cannot do that yet; the command line prints the scores: melscope-cli evaluate.</source>
        <translation>Hier werden die Werte eines Laufs stehen, seine Konfusionsmatrix und seine gröbsten Fehler, zum Anhören und Umlabeln. Diese Fassung des Fensters kann das noch nicht; die Kommandozeile gibt die Werte aus: melscope-cli evaluate.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Trainieren</translation>
    </message>
    <message>
        <source>Classify recordings</source>
        <translation>Aufnahmen klassifizieren</translation>
    </message>
    <message>
        <source>Here you will drop recordings to see which classes a model hears in them, and when. This version of the window cannot do that yet; the command line can: melscope-cli predict.</source>
        <translation>Hierher werden Sie Aufnahmen ziehen, um zu sehen, welche Klassen ein Modell darin hört, und wann. Diese Fassung des Fensters kann das noch nicht; die Kommandozeile kann es: melscope-cli predict.</translation>
    </message>
    <message>
        <source>Go to Models</source>
        <translation>Zu den Modellen</translation>
    </message>
    <message>
        <source>Models of this project</source>
        <translation>Modelle dieses Projekts</translation>
    </message>
    <message>
        <source>Here will stand each model with its classes, scores and where it came from, to export or to take in from others. This version of the window cannot do that yet; the command line shows a model: melscope-cli inspect.</source>
        <translation>Hier wird jedes Modell mit Klassen, Werten und Herkunft stehen, um es weiterzugeben oder von anderen zu übernehmen. Diese Fassung des Fensters kann das noch nicht; die Kommandozeile zeigt ein Modell: melscope-cli inspect.</translation>
    </message>
    <message>
        <source>Here each clip will be seen as waveform and mel spectrogram, heard, and labelled with one key. This version of the window cannot do that yet; the command line labels clips: melscope-cli label.</source>
        <translation>Hier werden Sie jeden Clip als Wellenform und Mel-Spektrogramm sehen, hören und mit einer Taste labeln. Diese Version des Fensters kann das noch nicht; die Kommandozeile vergibt Labels: melscope-cli label.</translation>
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
    <name>melscope::DropTarget</name>
    <message>
        <source>Recordings are classified, a folder or table is imported,
a project opens, a model is added.</source>
        <translation>Aufnahmen werden klassifiziert, ein Ordner oder eine Tabelle importiert,
ein Projekt geöffnet, ein Modell hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>melscope::EmptyPage</name>
    <message>
        <source>%1 is open</source>
        <translation>%1 ist geöffnet</translation>
    </message>
    <message>
        <source>Here will stand its clips, classes, split and health. This version of the window cannot show them yet; the command line can: melscope-cli show.</source>
        <translation>Hier werden die Clips, Klassen, die Aufteilung und der Zustand der Daten stehen. Diese Version des Fensters kann sie noch nicht zeigen; die Kommandozeile kann es: melscope-cli show.</translation>
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
    <name>melscope::LevelMeter</name>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>%1 dB below full scale</source>
        <translation>%1 dB unter Vollaussteuerung</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
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
        <source>Under the cursor</source>
        <translation>Unter dem Mauszeiger</translation>
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
        <source>❚❚ Pause  Space</source>
        <translation>❚❚ Pause  Leertaste</translation>
    </message>
    <message>
        <source>▶ Play  Space</source>
        <translation>▶ Wiedergabe  Leertaste</translation>
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
        <source>This version of the window cannot do that yet.</source>
        <translation>Diese Fassung des Fensters kann das noch nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>Next: open the demo project, or drop a folder of recordings here.</source>
        <translation>Als Nächstes: das Demoprojekt öffnen oder einen Ordner mit Aufnahmen hierher ziehen.</translation>
    </message>
    <message numerus="yes">
        <source>Next: %n clip(s) have no label - melscope-cli label gives them one.</source>
        <translation>
            <numerusform>Als Nächstes: %n Clip hat kein Label - melscope-cli label vergibt es.</numerusform>
            <numerusform>Als Nächstes: %n Clips haben kein Label - melscope-cli label vergibt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: melscope-cli train - %1 in %2 are ready.</source>
        <translation>Als Nächstes: melscope-cli train - bereit: %1, %2.</translation>
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
        <source>Import a folder of recordings</source>
        <translation>Einen Ordner mit Aufnahmen importieren</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Eine Tabelle importieren</translation>
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
        <translation>Neues Projekt speichern als</translation>
    </message>
    <message>
        <source>Nothing could be imported</source>
        <translation>Es konnte nichts importiert werden</translation>
    </message>
    <message>
        <source>Choose another folder or table.</source>
        <translation>Wählen Sie einen anderen Ordner oder eine andere Tabelle.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>There is no clip to use</source>
        <translation>Es gibt keinen brauchbaren Clip</translation>
    </message>
    <message>
        <source>No recording in %1 could be used.</source>
        <translation>Keine Aufnahme in %1 ist brauchbar.</translation>
    </message>
    <message>
        <source>Recordings lie in sub-folders that bear the name of their class, or a table names them.</source>
        <translation>Aufnahmen liegen in Unterordnern, die wie ihre Klasse heißen, oder eine Tabelle nennt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be used and are left out.</source>
        <translation>
            <numerusform>Eine Datei ist nicht brauchbar und bleibt weg.</numerusform>
            <numerusform>%n Dateien sind nicht brauchbar und bleiben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a project of this folder</source>
        <translation>Aus diesem Ordner ein Projekt machen</translation>
    </message>
    <message>
        <source>%1 in %2 were understood.</source>
        <translation>Verstanden wurden %1 in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n Clip</numerusform>
            <numerusform>%n Clips</numerusform>
        </translation>
    </message>
    <message>
        <source>The project is written to %1. The recordings stay as they are.</source>
        <translation>Das Projekt wird nach %1 geschrieben. Die Aufnahmen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird angelegt</translation>
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
        <source>Open the demo project</source>
        <translation>Das Demoprojekt öffnen</translation>
    </message>
    <message>
        <source>Ten kinds of synthetic sounds, made in a few seconds, to try everything with.</source>
        <translation>Zehn Arten künstlicher Klänge, in wenigen Sekunden erzeugt, um alles auszuprobieren.</translation>
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
</context>
</TS>
