<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ICE Desk</name>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source> (now)</source>
        <translation> (jetzt)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source> (of the {looked_at} longest)</source>
        <translation> (der längsten {looked_at})</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source> ({examples} near)</source>
        <translation> ({examples} ähnliche)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source> and {more} more</source>
        <translation> und {more} weitere</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source> as a loaded model says</source>
        <translation> laut einem geladenen Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source> as {model} says</source>
        <translation> laut {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source> by your own earlier questions{near}</source>
        <translation> nach Ihren eigenen früheren Fragen{near}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source> Few days: take it as a first hint.</source>
        <translation> Wenige Tage: nur ein erster Anhalt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source> for 5 min</source>
        <translation> für 5 min</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source> It cost at least {at_least}.</source>
        <translation> Sie kostete mindestens {at_least}.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source> It is then started from here, with the settings of ICE Desk.</source>
        <translation> Danach wird es von hier gestartet, mit den Einstellungen von ICE Desk.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source> Its vendor&apos;s list says {input} in and {output} out ({source}).</source>
        <translation> Die Preisliste des Anbieters nennt {input} für Eingabe und {output} für Ausgabe ({source}).</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source> Nobody but you can know it: take it from the server&apos;s own price list.</source>
        <translation> Das können nur Sie wissen: es steht in der Preisliste des Servers.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source> on this machine</source>
        <translation> auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source> Prompts and key cross the network unencrypted.</source>
        <translation> Prompts und Schlüssel gehen unverschlüsselt durch das Netz.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/empty.py"/>
        <source> Pull one: {name}, {size}.</source>
        <translation> Laden Sie eines herunter: {name}, {size}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source> · about {seconds_left} left</source>
        <translation> · noch etwa {seconds_left}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/places.py"/>
        <source> · does not answer</source>
        <translation> · antwortet nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source> · does not fit</source>
        <translation> · passt nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source> · full</source>
        <translation> · voll</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source> · models take {used}</source>
        <translation> · Modelle belegen {used}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/places.py"/>
        <source> · not found yet</source>
        <translation> · noch nicht gefunden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source> · tight</source>
        <translation> · knapp</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <source> · {judged} of {number} judged</source>
        <translation> · {judged} von {number} beurteilt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source> · {models} answering</source>
        <translation> · {models} antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>({count}): half within {p50} %, 95 of 100 within {p95} %</source>
        <translation>({count}): die Hälfte innerhalb {p50} %, 95 von 100 innerhalb {p95} %</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>, after its answer</source>
        <translation>, nach seiner Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>, at most {bound}</source>
        <translation>, höchstens {bound}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>, ends in {tail}</source>
        <translation>, endet auf {tail}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>, far above</source>
        <translation>, weit darüber</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>, heading for {forecast}</source>
        <translation>, auf dem Weg zu {forecast}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>, scaled to a month</source>
        <translation>, auf einen Monat hochgerechnet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>, with hardware {hardware}</source>
        <translation>, mit Hardware {hardware}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>, {held} held</source>
        <translation>, {held} vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <source>95 % above {low}</source>
        <translation>95 % über {low}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <source>95 % within {high}</source>
        <translation>95 % innerhalb {high}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <source>; {answers} without a judgement: {problem}</source>
        <translation>; {answers} ohne Urteil: {problem}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>; {questions} without an answer: {problem}</source>
        <translation>; {questions} ohne Antwort: {problem}</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>A base model, not tuned for chat: it continues a text rather than answers.</source>
        <translation>Ein Basismodell, nicht auf Dialog trainiert: es setzt einen Text fort, statt zu antworten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>A new line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>A page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>A page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>A pinned task goes to its model whatever the rules say, as long as that model can answer.</source>
        <translation>Eine fest zugeordnete Aufgabe geht immer an ihr Modell, solange es antworten kann.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>A question goes to a role, and the role to one model. Without a known price nothing is sent.</source>
        <translation>Eine Frage geht an eine Rolle, die Rolle an ein Modell. Ohne bekannten Preis wird nichts gesendet.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>About ICE Desk</source>
        <translation>Über ICE Desk</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>about to unload</source>
        <translation>wird gleich entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>about {left} left</source>
        <translation>noch etwa {left}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>about {seconds}</source>
        <translation>etwa {seconds}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>absent</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu.py"/>
        <source>Actions for {model}</source>
        <translation>Aktionen für {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Add a machine to the fleet…</source>
        <translation>Rechner zur Flotte hinzufügen…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Add a server of your own</source>
        <translation>Eigenen Server hinzufügen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Add the endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Add the machine</source>
        <translation>Rechner hinzufügen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Address of the new endpoint</source>
        <translation>Adresse des neuen Endpunkts</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Address of the new machine</source>
        <translation>Adresse des neuen Rechners</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Address, such as 192.168.1.20:11434</source>
        <translation>Adresse, etwa 192.168.1.20:11434</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Address…</source>
        <translation>Adresse…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/advice.py"/>
        <source>Advice</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Advised tier</source>
        <translation>Empfohlene Stufe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>After: {parts}.</source>
        <translation>Danach: {parts}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/places.py"/>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>All machines</source>
        <translation>Alle Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>All models ▾</source>
        <translation>Alle Modelle ▾</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>all parts healthy</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>All states</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>all tasks</source>
        <translation>alle Aufgaben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>All tiers</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>all tiers · </source>
        <translation>alle Stufen · </translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>All time</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>All {rows} rows: {models}{of}</source>
        <translation>Alle {rows} Zeilen: {models}{of}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Already loaded.</source>
        <translation>Schon geladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>always loaded</source>
        <translation>immer geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Always this model</source>
        <translation>Immer dieses Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>Always this model, whatever the rules say.</source>
        <translation>Immer dieses Modell, was auch die Regeln sagen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>An address has no spaces in it.</source>
        <translation>In einer Adresse stehen keine Leerzeichen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>an estimate until its first load</source>
        <translation>bis zum ersten Laden geschätzt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>An Ollama server on your network.</source>
        <translation>Ein Ollama-Server in Ihrem Netz.</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>analyst&apos;s workhorse</source>
        <translation>Arbeitspferd der Analyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/topbar.py"/>
        <source>answer</source>
        <extracomment>For one: answers</extracomment>
        <translation>
            <numerusform>antwortet</numerusform>
            <numerusform>antworten</numerusform>
        </translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Answer of the row</source>
        <translation>Antwort der Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/comparison.py"/>
        <source>Answer {letter}</source>
        <translation>Antwort {letter}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>Answered by: {shares}.</source>
        <translation>Beantwortet von: {shares}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>answered on this machine</source>
        <translation>auf diesem Rechner beantwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>answered {ago}</source>
        <translation>antwortete {ago}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Answering</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>answering {leases}</source>
        <translation>antwortet {leases}×</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Anthropic messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>as the specification advises</source>
        <translation>nach Empfehlung der Spezifikation</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Ask a stronger model</source>
        <translation>Stärkeres Modell fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Ask all</source>
        <translation>Alle fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Ask the same of many: of each row of a table, such as a list of tickers, or of each file of a set, such as transcripts. Choose the rows, write the question once, and see what it comes to before it starts. Rows wait while you ask something yourself.</source>
        <translation>Dieselbe Frage an viele: an jede Zeile einer Tabelle, etwa eine Liste von Tickern, oder an jede Datei einer Auswahl, etwa Transkripte. Zeilen wählen, die Frage einmal schreiben und vor dem Start sehen, was es ergibt. Die Zeilen warten, während Sie selbst etwas fragen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Ask whoever looks after this computer</source>
        <translation>Wenden Sie sich an die Betreuung dieses Rechners</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Ask {contact}</source>
        <translation>Wenden Sie sich an {contact}</translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Ask {number} files</source>
        <extracomment>For one: Ask {number} file</extracomment>
        <translation>
            <numerusform>{number} Datei fragen</numerusform>
            <numerusform>{number} Dateien fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Ask {number} rows</source>
        <extracomment>For one: Ask {number} row</extracomment>
        <translation>
            <numerusform>{number} Zeile fragen</numerusform>
            <numerusform>{number} Zeilen fragen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Asks for the list of models. It costs nothing.</source>
        <translation>Fragt die Liste der Modelle ab. Das kostet nichts.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Asks the endpoint once. It costs nothing.</source>
        <translation>Fragt den Endpunkt einmal ab. Das kostet nichts.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Asks {model}</source>
        <translation>Fragt {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Asks {model}: {note}</source>
        <translation>Fragt {model}: {note}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Assets</source>
        <translation>Vermögen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>at most {bound}</source>
        <translation>höchstens {bound}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>At most {bound} in all.</source>
        <translation>Insgesamt höchstens {bound}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>At this address prompts and key would cross the network unencrypted. Add it again if that is meant.</source>
        <translation>An diese Adresse gingen Prompts und Schlüssel unverschlüsselt durch das Netz. Ist das gewollt, nochmals hinzufügen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>At this price answers count as free. Press again if this model costs nothing.</source>
        <translation>Zu diesem Preis gelten Antworten als kostenlos. Kostet das Modell nichts, nochmals drücken.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>Back to the listed price</source>
        <translation>Zurück zum Listenpreis</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>basic analysis</source>
        <translation>einfache Analyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/dialog.py"/>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Batch {title} was interrupted; {rows} not asked yet.</source>
        <translation>Stapel {title} wurde unterbrochen; {rows} noch nicht gefragt.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Batch {title}: {progress}. {reason}</source>
        <translation>Stapel {title}: {progress}. {reason}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Batch…</source>
        <translation>Stapel…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>better small reasoning</source>
        <translation>besseres Schlussfolgern, klein</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/sparkline.py"/>
        <source>between {least} and {most} lately</source>
        <translation>zuletzt zwischen {least} und {most}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>Billed, in dollars</source>
        <translation>Berechnet, in Dollar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Bring wholly onto the GPU</source>
        <translation>Ganz auf die GPU bringen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chat_rows.py"/>
        <source>By meaning</source>
        <translation>Der Bedeutung nach</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>By task</source>
        <translation>Nach Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>By the rules</source>
        <translation>Nach den Regeln</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>calculations</source>
        <translation>Berechnungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Came in the month</source>
        <translation>Ergebnis des Monats</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Came to {days_in_month} {month}</source>
        <translation>Ergebnis bis {days_in_month}. {month}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Cancel a drag or a load</source>
        <translation>Ziehen oder Laden abbrechen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>cap {cap}</source>
        <translation>Grenze {cap}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Caps</source>
        <translation>Obergrenzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Causal reasoning</source>
        <translation>Ursachenanalyse</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Change the price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Changes hold at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>cheapest</source>
        <translation>günstigste</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Cheapest first</source>
        <translation>Günstigste zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Check for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/empty.py"/>
        <source>Choose a model to pull</source>
        <translation>Modell zum Herunterladen wählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Choose a row to read its whole answer.</source>
        <translation>Wählen Sie eine Zeile, um ihre ganze Antwort zu lesen.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Choose a table or files first.</source>
        <translation>Zuerst eine Tabelle oder Dateien wählen.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Choose another</source>
        <translation>Wählen Sie einen anderen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Choose models</source>
        <translation>Modelle wählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Choose models ▾</source>
        <translation>Modelle wählen ▾</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Choose two to four models. They answer one after the other; your vote counts in routing like a rating.</source>
        <translation>Wählen Sie zwei bis vier Modelle. Sie antworten nacheinander; Ihre Stimme zählt im Routing wie eine Bewertung.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/dialog.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Cloud endpoints and keys</source>
        <translation>Cloud-Endpunkte und Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Cloud roles</source>
        <translation>Cloud-Rollen</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, fast</source>
        <translation>Cloud, schnell</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, reasoning</source>
        <translation>Cloud, Schlussfolgern</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, research</source>
        <translation>Cloud, Recherche</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, validation</source>
        <translation>Cloud, Prüfung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/palette.py"/>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/palette.py"/>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Compare models…</source>
        <translation>Modelle vergleichen…</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>complex reasoning</source>
        <translation>komplexes Schlussfolgern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Complexity {complexity}: {parts}.</source>
        <translation>Komplexität {complexity}: {parts}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>contrarian</source>
        <translation>Gegenposition</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Contrarian analysis</source>
        <translation>Gegenanalyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/row_paint.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/hosts.py"/>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/heads.py"/>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/heads.py"/>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Copy what is marked</source>
        <translation>Markiertes kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cost-effective cloud</source>
        <translation>Günstige Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Costs nothing: every row is answered by a local model.</source>
        <translation>Kostet nichts: jede Zeile beantwortet ein lokales Modell.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <location filename="ice_desk/shell/money.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/chart.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Daily spend by model</source>
        <translation>Tägliche Ausgaben je Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>dearest</source>
        <translation>teuerste</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Dearest first</source>
        <translation>Teuerste zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>deep analysis</source>
        <translation>tiefe Analyse</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>deep reasoning</source>
        <translation>tiefes Schlussfolgern</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Delete this batch?</source>
        <translation>Diesen Stapel löschen?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window.py"/>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Details and journal</source>
        <translation>Einzelheiten und Journal</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Diagnostics…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>did not load</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>disk and cloud</source>
        <translation>Platte und Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Disk for models</source>
        <translation>Platz für Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/notices.py"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Do not wait</source>
        <translation>Nicht warten</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Documents ({patterns})</source>
        <translation>Dokumente ({patterns})</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Documents stay on this machine; Settings, Documents lets them leave.</source>
        <translation>Dokumente bleiben auf diesem Rechner; Einstellungen, Dokumente gibt sie frei.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/machines.py"/>
        <source>does not answer: not known</source>
        <translation>antwortet nicht: nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>dollars, such as 0.0213</source>
        <translation>Dollar, etwa 0.0213</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Done: {label}.</source>
        <translation>Erledigt: {label}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Downloads it first</source>
        <translation>Lädt es zuerst herunter</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Downloads {download} first</source>
        <translation>Lädt zuerst {download} herunter</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Drag a model here to keep it loaded.</source>
        <translation>Ein Modell hierher ziehen, um es geladen zu halten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Drag a model here to load it on demand.</source>
        <translation>Ein Modell hierher ziehen, um es nach Bedarf zu laden.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>drag here to pull</source>
        <translation>zum Herunterladen ziehen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>draining</source>
        <translation>läuft aus</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Each answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Earnings</source>
        <translation>Gewinne</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>Eject {model} · {size}</source>
        <translation>{model} entladen · {size}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Else {words}.</source>
        <translation>Sonst {words}.</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>embeddings</source>
        <translation>Einbettungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Endpoint of {title}</source>
        <translation>Endpunkt für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Engine version</source>
        <translation>Engine-Version</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Enter a price</source>
        <translation>Preis eintragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/machines.py"/>
        <source>Enter its memory under Settings, Machines.</source>
        <translation>Den Speicher unter Einstellungen, Rechner eintragen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Entity extraction</source>
        <translation>Entitätenextraktion</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>estimate was {deviation}</source>
        <translation>Schätzung war {deviation}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Estimate: the same tokens at the price of {saved_at}. Another model would have written another answer.</source>
        <translation>Schätzung: dieselben Tokens zum Preis von {saved_at}. Ein anderes Modell hätte anders geantwortet.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>evicts {victims}</source>
        <translation>verdrängt {victims}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>evicts {victims} to fit</source>
        <translation>verdrängt {victims}, um zu passen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>evicts {victims}: at most {most} at once</source>
        <translation>verdrängt {victims}: höchstens {most} zugleich</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>Export chats</source>
        <translation>Chats exportieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/money.py"/>
        <source>Export the ledger</source>
        <translation>Ausgabenbuch exportieren</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>Export this chat</source>
        <translation>Diesen Chat exportieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>extraction</source>
        <translation>Extraktion</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <source>failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>fewest tokens</source>
        <translation>wenigste Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Fewest tokens first</source>
        <translation>Wenigste Tokens zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Final validation</source>
        <translation>Abschließende Prüfung</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>financial</source>
        <translation>Finanzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Financial analysis</source>
        <translation>Finanzanalyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Find in all chats</source>
        <translation>In allen Chats suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>First token · p95</source>
        <translation>Erstes Token · p95</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Fleet column</source>
        <translation>Flottenspalte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Fleet journal</source>
        <translation>Flottenjournal</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Fleet journal…</source>
        <translation>Flottenjournal…</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>for this session only</source>
        <translation>nur für diese Sitzung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>For vLLM, LiteLLM, LM Studio, llama.cpp and others. After adding, it is asked once for its models, at no cost.</source>
        <translation>Für vLLM, LiteLLM, LM Studio, llama.cpp und andere. Nach dem Hinzufügen werden einmal kostenlos die Modelle abgefragt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Forecast for the month</source>
        <translation>Prognose für den Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Forecast to {days_in_month} {month}</source>
        <translation>Prognose bis {days_in_month}. {month}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>forecast {forecast}</source>
        <translation>Prognose {forecast}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>four months in five end in this range</source>
        <translation>vier von fünf Monaten enden in dieser Spanne</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Four questions of financial analysis whose answers are checked by rule: names, figures and headings. Quick takes at most a minute; Whole adds the lengths of context. What is measured replaces, in routing, what the specification says of a model&apos;s quality. A judge, where you choose one, grades each answer beside the rules and counts a quarter.</source>
        <translation>Vier Fragen der Finanzanalyse, deren Antworten nach Regeln geprüft werden: Namen, Zahlen und Überschriften. Kurz dauert höchstens eine Minute; Ganz nimmt die Kontextlängen dazu. Das Gemessene ersetzt im Routing, was die Spezifikation über die Qualität eines Modells sagt. Ein Modell, das Sie dazu wählen, benotet jede Antwort neben den Regeln und zählt ein Viertel.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>free</source>
        <comment>money</comment>
        <translation>kostenlos</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/tray.py"/>
        <source>Free all memory</source>
        <translation>Ganzen Speicher freigeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>Free all memory · {size}</source>
        <translation>Ganzen Speicher freigeben · {size}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>free: {free}</source>
        <translation>frei: {free}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>freeing memory</source>
        <translation>gibt Speicher frei</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>frees {size}</source>
        <translation>gibt {size} frei</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/advice.py"/>
        <source>from the last 7 days</source>
        <translation>aus den letzten 7 Tagen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>from {lane}</source>
        <translation>aus {lane}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Get it</source>
        <translation>Holen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Give an address first.</source>
        <translation>Zuerst eine Adresse angeben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Give the name or the number of a machine.</source>
        <translation>Den Namen oder die Nummer eines Rechners angeben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>Given: {total} a month{hardware}.</source>
        <translation>Angegeben: {total} im Monat{hardware}.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>GPU (unified)</source>
        <translation>GPU (gemeinsam)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>GPU memory in use</source>
        <translation>Grafikspeicher belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Health finds that it hangs ({figure}).</source>
        <translation>Die Prüfung zeigt, dass es hängt ({figure}).</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Healthy</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>healthy</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/text.py"/>
        <source>Held</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>held</source>
        <comment>money</comment>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Held for running answers</source>
        <translation>Für laufende Antworten vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Hide the names until I have voted</source>
        <translation>Namen bis zur Abstimmung verbergen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>highest {peak} of RAM; {loads}, {unloads}</source>
        <translation>höchstens {peak} RAM; {loads}, {unloads}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>History is kept in memory only</source>
        <translation>Der Verlauf wird nur im Speicher gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>History is read-only: a newer ICE Desk wrote it</source>
        <translation>Der Verlauf ist schreibgeschützt: ein neueres ICE Desk hat ihn geschrieben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>History safe</source>
        <translation>Verlauf gesichert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>History safe · last write {since}</source>
        <translation>Verlauf gesichert · zuletzt {since}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Hold Alt to keep it 5 min only.</source>
        <translation>Mit Alt nur 5 min halten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>host or host:port</source>
        <translation>Rechner oder Rechner:Port</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>How good the size estimates are is measured with every first load.</source>
        <translation>Wie gut die Größenschätzungen sind, wird bei jedem ersten Laden gemessen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>hung</source>
        <translation>hängt</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>hypotheses</source>
        <translation>Hypothesen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Hypothesis generation</source>
        <translation>Hypothesenbildung</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>ICE Desk chats (*.json)</source>
        <translation>ICE-Desk-Chats (*.json)</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/tray.py"/>
        <source>ICE Desk goes on here: models stay loaded, answers end. Quit from this icon&apos;s menu.</source>
        <translation>ICE Desk läuft hier weiter: Modelle bleiben geladen, Antworten werden fertig. Beenden über das Menü dieses Symbols.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>ICE Desk talks to Ollama{here}. {where}</source>
        <translation>ICE Desk spricht mit Ollama{here}. {where}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/updates.py"/>
        <source>ICE Desk {version} of {day} {month} {year} can be had; this is {own}.</source>
        <translation>ICE Desk {version} vom {day}. {month} {year} ist verfügbar; dies ist {own}.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>ICE Desk {version}. A control panel for language models on your own machine. MIT licence. It sends nothing anywhere but to the engine you use.</source>
        <translation>ICE Desk {version}. Ein Bedienpult für Sprachmodelle auf dem eigenen Rechner. MIT-Lizenz. Es sendet nichts, außer an die Engine, die Sie verwenden.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>ICE Desk: main menu</source>
        <translation>ICE Desk: Hauptmenü</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>ICE Desk: {models} in memory{size}{work}</source>
        <translation>ICE Desk: {models} im Speicher{size}{work}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>Idle models are loaded again, one after the other. Those that answer stay as they are.</source>
        <translation>Untätige Modelle werden nacheinander neu geladen. Die gerade antworten, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <source>In / out tokens</source>
        <translation>Tokens ein / aus</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>In {lane} now</source>
        <translation>Jetzt in {lane}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Insert column {column}</source>
        <translation>Spalte {column} einfügen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Instructions for this chat…</source>
        <translation>Anweisungen für diesen Chat…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Intelligent</source>
        <translation>Intelligent</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>investment thesis</source>
        <translation>Investmentthese</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Is another tier worth it?</source>
        <translation>Lohnt sich eine andere Stufe?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>It is kept 5 min only.</source>
        <translation>Es wird nur 5 min gehalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>It is {process}. {sentence} What other programs are being answered is not seen from here, and would be cut.</source>
        <translation>Es ist {process}. {sentence} Was andere Programme gerade beantwortet bekommen, ist von hier nicht zu sehen und würde abgeschnitten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>It stands in {source}. {whom} if it has to change.</source>
        <translation>Festgelegt in {source}. {whom}, wenn es geändert werden soll.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Its answers end first; what it has loaded stays loaded.</source>
        <translation>Seine Antworten enden zuerst; was er geladen hat, bleibt geladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Its price is not known, so nothing is sent to it</source>
        <translation>Sein Preis ist nicht bekannt, daher wird nichts gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Its provider turns it off on {going}</source>
        <translation>Der Anbieter schaltet es am {going} ab</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <source>Judge of the answers</source>
        <translation>Wer die Antworten beurteilt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Keep 5 min only</source>
        <translation>Nur 5 min halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Keep for 5 min</source>
        <translation>5 min halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Keep hot</source>
        <translation>Hot halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>Keep it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Keep on this machine</source>
        <translation>Auf diesem Rechner halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>Keep running when the window is closed</source>
        <translation>Weiterlaufen, wenn das Fenster geschlossen ist</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Keep warm</source>
        <translation>Warm halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Kept local</source>
        <translation>Lokal gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>key for this session only</source>
        <translation>Schlüssel nur für diese Sitzung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>key from the environment</source>
        <translation>Schlüssel aus der Umgebung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>key in the system&apos;s keyring</source>
        <translation>Schlüssel im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Key of {title}</source>
        <translation>Schlüssel für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Keys lie in the system&apos;s keyring only: never in a file, a log or an export. Each belongs to one address.</source>
        <translation>Schlüssel liegen nur im Schlüsselbund des Systems: nie in einer Datei, einem Protokoll oder einem Export. Jeder gehört zu einer Adresse.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>Keys: {keys}</source>
        <translation>Schlüssel: {keys}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>large models</source>
        <translation>große Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>last day</source>
        <translation>vom letzten Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>last {days} days</source>
        <translation>aus {days} Tagen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>least held</source>
        <translation>am wenigsten vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Least held first</source>
        <translation>Am wenigsten vorgemerkte zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Leave the name and password out of the address.</source>
        <translation>Die Adresse ohne Name und Passwort angeben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Ledger</source>
        <translation>Ausgabenbuch</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>left</source>
        <comment>memory</comment>
        <translation>entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>left</source>
        <comment>money</comment>
        <translation>übrig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Length</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Let the batch cost more?</source>
        <translation>Darf der Stapel mehr kosten?</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/money.py"/>
        <source>Let {tier} use the cloud again</source>
        <translation>{tier} darf die Cloud wieder nutzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Liked</source>
        <translation>Gefallen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>List models</source>
        <translation>Modelle auflisten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>List the models for {title}</source>
        <translation>Modelle für {title} auflisten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Load again, wholly on the GPU{size}</source>
        <translation>Neu laden, ganz auf der GPU{size}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Load for 5 min</source>
        <translation>Für 5 min laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Load into {lane}</source>
        <translation>In {lane} laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>Load {model}</source>
        <translation>{model} laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>loaded ahead</source>
        <translation>vorausgeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Loaded ahead in {counted_days} days: {used} asked before they left, {wasted} in vain.</source>
        <translation>In {counted_days} Tagen vorausgeladen: {used} gefragt, bevor sie gingen, {wasted} vergebens.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>loaded elsewhere</source>
        <translation>anderswo geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Loading {name} for the search by meaning …</source>
        <translation>{name} wird für die Suche nach Bedeutung geladen …</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Loads</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>loads it</source>
        <translation>wird es geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>loads it and keeps it hot</source>
        <translation>wird es geladen und Hot gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Log…</source>
        <translation>Protokoll…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>long questions cost more</source>
        <translation>lange Fragen kosten mehr</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Look around with a simulated fleet</source>
        <translation>Mit simulierter Flotte umsehen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Looking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Looking at {address}.</source>
        <translation>Es wird unter {address} gesucht.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>Looking for an engine</source>
        <translation>Engine wird gesucht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Looking for it.</source>
        <translation>Es wird gesucht.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/machines.py"/>
        <source>looking for its engine</source>
        <translation>seine Engine wird gesucht</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/machines.py"/>
        <source>Looking.</source>
        <translation>Wird geprüft.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/places.py"/>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Main menu</source>
        <translation>Hauptmenü</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>massive context</source>
        <translation>sehr langer Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>may not be used here</source>
        <translation>darf hier nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>may reach the cap</source>
        <translation>erreicht vielleicht die Obergrenze</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Measured here</source>
        <translation>Hier gemessen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <source>median first token</source>
        <translation>erstes Token, Median</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>medium models</source>
        <translation>mittlere Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Memory has not been recorded yet: a point a minute.</source>
        <translation>Der Speicher wurde noch nicht aufgezeichnet: ein Punkt je Minute.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Memory of {machine}</source>
        <translation>Speicher von {machine}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Memory over time</source>
        <translation>Speicher im Zeitverlauf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Memory priority</source>
        <translation>Speicher zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Memory: what its models may take, for only the machine itself can tell. A graphics card sold as 24 GB has 25.8 GB; of a Mac&apos;s memory about two thirds count. Not known: one model at a time is loaded there.</source>
        <translation>Speicher: was seine Modelle belegen dürfen, denn messen kann das nur der Rechner selbst. Eine als 24 GB verkaufte Grafikkarte hat 25.8 GB; vom Speicher eines Mac zählen etwa zwei Drittel. Nicht bekannt: es wird nur ein Modell zugleich geladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/notices.py"/>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Migration path</source>
        <translation>Entwicklungspfad</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>Model for {title}</source>
        <translation>Modell für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <source>model loads</source>
        <translation>Modell-Ladungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Model of each task</source>
        <translation>Modell je Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Model of {title}</source>
        <translation>Modell für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Model, A to Z</source>
        <translation>Modell, A bis Z</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>Model, task, tier or state</source>
        <translation>Modell, Aufgabe, Stufe oder Stand</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Model, Z to A</source>
        <translation>Modell, Z bis A</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>model, Z to A</source>
        <translation>Modell, Z bis A</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/menus.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Models to compare</source>
        <translation>Zu vergleichende Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Models to measure</source>
        <translation>Zu messende Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Models: {chosen}</source>
        <translation>Modelle: {chosen}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/head.py"/>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>Month spend</source>
        <translation>Monatsausgaben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>most held</source>
        <translation>meist vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Most held first</source>
        <translation>Meist vorgemerkte zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>most tokens</source>
        <translation>meiste Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Most tokens first</source>
        <translation>Meiste Tokens zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>Move it so</source>
        <translation>So verschieben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Move to {lane}</source>
        <translation>Nach {lane} verschieben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Name of the new endpoint</source>
        <translation>Name des neuen Endpunkts</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Name of the new machine</source>
        <translation>Name des neuen Rechners</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Name, such as rtx-box</source>
        <translation>Name, etwa rtx-box</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Needs a look</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>needs a look</source>
        <translation>bitte ansehen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Needs an engine</source>
        <translation>Braucht eine Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/notices.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Needs attention</source>
        <translation>Braucht Eingriff</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>needs attention</source>
        <translation>braucht Eingriff</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/dialog.py"/>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Newest message</source>
        <translation>Neueste Meldung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>No answer fits these choices.</source>
        <translation>Keine Antwort passt zu dieser Auswahl.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>No answers in this month.</source>
        <translation>Keine Antworten in diesem Monat.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>No answers in this time. Ask something on the Desk: how fast each model is shows here.</source>
        <translation>Keine Antworten in dieser Zeit. Fragen Sie etwas auf dem Desk: hier steht dann, wie schnell jedes Modell ist.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>No answers this month yet.</source>
        <translation>Noch keine Antworten in diesem Monat.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>no cap</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>No cloud answers in this month.</source>
        <translation>Keine Cloud-Antworten in diesem Monat.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>No cloud answers yet: everything ran on this machine.</source>
        <translation>Noch keine Cloud-Antworten: alles lief auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/cloud.py"/>
        <source>No cloud models and no keys: {rule}.</source>
        <translation>Keine Cloud-Modelle und keine Schlüssel: {rule}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/palette.py"/>
        <source>No command of that name.</source>
        <translation>Kein Befehl mit diesem Namen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>No engine</source>
        <translation>Keine Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>no engine</source>
        <translation>keine Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/empty.py"/>
        <source>No engine answers on {name}.</source>
        <translation>Auf {name} antwortet keine Engine.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <source>No judge</source>
        <translation>Ohne Urteil</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>no key; a server of your own may need none</source>
        <translation>kein Schlüssel; ein eigener Server braucht vielleicht keinen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>no keyring here</source>
        <translation>hier kein Schlüsselbund</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>No model engine is running</source>
        <translation>Keine Modell-Engine läuft</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>No model is in memory</source>
        <translation>Kein Modell ist im Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/empty.py"/>
        <source>No models yet.</source>
        <translation>Noch keine Modelle.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>No request matches.</source>
        <translation>Keine Anfrage passt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Nobody told its cost, so the most it can have cost counts. Open it to enter the bill.</source>
        <translation>Die Kosten wurden nicht gemeldet, daher zählt das Höchste, was es gekostet haben kann. Öffnen, um die Rechnung einzutragen.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>not asked while the fleet is simulated</source>
        <translation>nicht abgefragt, solange die Flotte simuliert ist</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>Not chosen: {lost}.</source>
        <translation>Nicht gewählt: {lost}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>not comparable here</source>
        <translation>hier nicht vergleichbar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>Not here now: the rules decide until it is.</source>
        <translation>Jetzt nicht da: bis dahin entscheiden die Regeln.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Not installed here. Get it from ollama.com/download, then come back: it is found by itself.</source>
        <translation>Hier nicht installiert. Unter ollama.com/download herunterladen und zurückkehren: es wird von selbst gefunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Not sent: it cost nothing.</source>
        <translation>Nicht gesendet: hat nichts gekostet.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/notices.py"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Nothing has been checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Nothing has happened yet. Loads, unloads, refusals and downloads are listed here with their reason.</source>
        <translation>Noch ist nichts geschehen. Laden, Entladen, Ablehnungen und Downloads stehen hier mit ihrem Grund.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>nothing is running in the cloud</source>
        <translation>in der Cloud läuft nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <source>Nothing is sent anywhere. Read what each file says, untick what should stay here, and save the rest as one ZIP file for whoever helps you. Keys are masked, and ICE Desk writes no question and no answer into any of them; what Ollama itself wrote is in ollama.log.</source>
        <translation>Es wird nichts gesendet. Lesen Sie, was jede Datei sagt, wählen Sie ab, was hier bleiben soll, und speichern Sie den Rest als eine ZIP-Datei für die Person, die Ihnen hilft. Schlüssel sind geschwärzt, und ICE Desk schreibt keine Frage und keine Antwort hinein; was Ollama selbst schrieb, steht in ollama.log.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>nothing may be spent</source>
        <translation>es darf nichts ausgegeben werden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Nothing on disk.</source>
        <translation>Nichts auf der Platte.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/advice.py"/>
        <source>Nothing to recommend: what was measured in the last 7 days gives no reason to change anything.</source>
        <translation>Nichts zu empfehlen: was in den letzten 7 Tagen gemessen wurde, gibt keinen Grund zu Änderungen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Nothing was found at {address}.</source>
        <translation>Unter {address} wurde nichts gefunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>now {reading}</source>
        <translation>jetzt {reading}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>of GPU memory in use</source>
        <translation>Grafikspeicher belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>of RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>of RAM in use</source>
        <translation>RAM belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Of the window, from its next start. The command line speaks English.</source>
        <translation>Die des Fensters, ab dem nächsten Start. Die Befehlszeile spricht Englisch.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>of {cap}</source>
        <translation>von {cap}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>of {cap} · {tier}</source>
        <translation>von {cap} · {tier}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>oldest</source>
        <translation>älteste</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Ollama is being started or stopped already</source>
        <translation>Ollama wird schon gestartet oder beendet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Ollama on this computer</source>
        <translation>Ollama auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Ollama started from here</source>
        <translation>Von hier gestartetes Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Ollama&apos;s log</source>
        <translation>Ollama-Protokoll</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Ollama&apos;s log…</source>
        <translation>Ollama-Protokoll…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>on demand</source>
        <translation>nach Bedarf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>on disk</source>
        <translation>auf der Platte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>on the CPU</source>
        <translation>auf der CPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Once it is here</source>
        <translation>Sobald es hier ist</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>once it is here</source>
        <translation>sobald es hier ist</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/hosts.py"/>
        <source>Once Ollama runs, drag their cards to a lane, or run:
{commands}</source>
        <translation>Sobald Ollama läuft, ihre Karten in eine Spur ziehen oder ausführen:
{commands}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>One question for all of them</source>
        <translation>Eine Frage für alle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Only http and https addresses can be reached.</source>
        <translation>Nur http- und https-Adressen sind erreichbar.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/updates.py"/>
        <source>Open its page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/marking.py"/>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>OpenAI chat completions</source>
        <translation>OpenAI Chat Completions</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>OpenAI responses</source>
        <translation>OpenAI Responses</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Other computers of yours that run Ollama: one fleet with this one. Their models&apos; names end with the machine&apos;s, as in mistral:7b@rtx-box, and a question that one of them answers goes to that machine.</source>
        <translation>Ihre weiteren Rechner mit Ollama: eine Flotte mit diesem. Die Namen ihrer Modelle enden auf den des Rechners, etwa mistral:7b@rtx-box, und eine Frage, die eines davon beantwortet, geht an diesen Rechner.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>other programs</source>
        <translation>andere Programme</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Parts of the desk</source>
        <translation>Teile des Desks</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Pattern recognition</source>
        <translation>Mustererkennung</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>pattern recognition</source>
        <translation>Mustererkennung</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>pause</source>
        <translation>pausieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Pause pulling</source>
        <translation>Download anhalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>paused at {share}</source>
        <translation>pausiert bei {share}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Paused · {done}</source>
        <translation>Pausiert · {done}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Per model</source>
        <translation>Je Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Per model and task</source>
        <translation>Je Modell und Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Per month</source>
        <translation>Je Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>per {unit}</source>
        <translation>je {unit}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>pinned again</source>
        <translation>wieder angeheftet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Premium analysis</source>
        <translation>Hochwertige Analyse</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>primary analysis</source>
        <translation>Hauptanalyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Promised and measured</source>
        <translation>Versprochen und gemessen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Promised and yours</source>
        <translation>Versprochen und Ihres</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>Prompt caches hold {size}</source>
        <translation>Prompt-Caches belegen {size}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>prompt caches of loaded models</source>
        <translation>Prompt-Caches geladener Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Prompt of row {place} of {rows}</source>
        <translation>Prompt der Zeile {place} von {rows}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Prompt of the row</source>
        <translation>Prompt der Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>pull</source>
        <translation>holen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Pull again</source>
        <translation>Erneut herunterladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Pull and load</source>
        <translation>Herunterladen und laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Pull only</source>
        <translation>Nur herunterladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/empty.py"/>
        <source>Pull {name}</source>
        <translation>{name} herunterladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Pull, pause or go on with a download</source>
        <translation>Herunterladen, anhalten oder fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>pulled</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>pulling</source>
        <translation>lädt herunter</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>pulling {share}</source>
        <translation>lädt herunter {share}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>pulls it first</source>
        <translation>zuerst herunterladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Pull{size}</source>
        <translation>Herunterladen{size}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <source>Quality against speed</source>
        <translation>Qualität gegen Tempo</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Quality priority</source>
        <translation>Qualität zuerst</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>quantitative code</source>
        <translation>quantitativer Code</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Queries per $</source>
        <translation>Anfragen je $</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Question to all</source>
        <translation>Frage an alle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Quick</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>quick</source>
        <translation>kurz</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>quick insights</source>
        <translation>schnelle Einsichten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Quick question</source>
        <translation>Kurze Frage</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>quick questions</source>
        <translation>kurze Fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>RAM in use</source>
        <translation>RAM belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>RAM lately</source>
        <translation>RAM zuletzt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>RAM there is</source>
        <translation>RAM vorhanden</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Read {done} of {files} …</source>
        <translation>{done} von {files} gelesen …</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Reconciled</source>
        <translation>Nach Rechnung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Relationship inference</source>
        <translation>Beziehungsanalyse</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Reload idle models to release prompt caches</source>
        <translation>Untätige Modelle neu laden, um Prompt-Caches freizugeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>Reload to release</source>
        <translation>Neu laden und freigeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>reloaded</source>
        <translation>neu geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Remove the endpoint {title}</source>
        <translation>Endpunkt {title} entfernen</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Report writing</source>
        <translation>Berichterstellung</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Research synthesis</source>
        <translation>Zusammenführung von Recherchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Restart an Ollama that ICE Desk did not start?</source>
        <translation>Ein Ollama neu starten, das ICE Desk nicht gestartet hat?</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Restart it</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Restart Ollama?</source>
        <translation>Ollama neu starten?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Restart Ollama…</source>
        <translation>Ollama neu starten…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>resume</source>
        <translation>fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Resume pulling</source>
        <translation>Download fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Retry failed rows</source>
        <translation>Fehlgeschlagene erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Row before</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Rows of a table…</source>
        <translation>Zeilen einer Tabelle…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Rows of the batch</source>
        <translation>Zeilen des Stapels</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Rows that are settled</source>
        <translation>Erledigte Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Rules of the tiers</source>
        <translation>Regeln der Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>Run {share} on the CPU</source>
        <translation>{share} auf der CPU rechnen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Running, or waiting to be sent: its worst case is set aside.</source>
        <translation>Läuft oder wartet auf das Senden: der schlimmste Fall ist vorgemerkt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Same window, made-up answers, marked “simulated”. Only a cloud model with a key is really asked.</source>
        <translation>Gleiches Fenster, erfundene Antworten, als „simuliert“ gekennzeichnet. Wirklich gefragt wird nur ein Cloud-Modell mit Schlüssel.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/checks.py"/>
        <source>Save the diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Save what is shown</source>
        <translation>Gezeigtes speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <source>Save {name}</source>
        <translation>{name} speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Save {title} as {kind}</source>
        <translation>{title} als {kind} speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>saved about {saved} at cloud prices</source>
        <translation>etwa {saved} gegenüber Cloud-Preisen gespart</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/checks.py"/>
        <source>Saved as {name}. Nothing was sent anywhere.</source>
        <translation>Als {name} gespeichert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Search by meaning gets to know the messages in idle moments.</source>
        <translation>Die Suche nach Bedeutung lernt die Nachrichten in ruhigen Momenten kennen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Search by meaning knows {known} of {messages} messages so far.</source>
        <translation>Die Suche nach Bedeutung kennt bisher {known} von {messages} Nachrichten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Search by meaning needs an embedding model such as {name}.</source>
        <translation>Die Suche nach Bedeutung braucht ein Modell für Einbettungen wie {name}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Search by meaning needs {name} in memory.</source>
        <translation>Die Suche nach Bedeutung braucht {name} im Speicher.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Search by meaning needs {name}, which is not installed.</source>
        <translation>Die Suche nach Bedeutung braucht {name}; das ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Search by meaning waits for {name} to be downloaded.</source>
        <translation>Die Suche nach Bedeutung wartet, bis {name} geladen ist.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/palette.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>Search the ledger</source>
        <translation>Ausgabenbuch durchsuchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Second opinion</source>
        <translation>Zweite Meinung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>See the list</source>
        <translation>Liste ansehen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Set of files…</source>
        <translation>Auswahl von Dateien…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/text.py"/>
        <source>Settled</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Settled at what the provider counted.</source>
        <translation>Abgerechnet nach der Zählung des Anbieters.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Settled from the provider&apos;s bill.</source>
        <translation>Abgerechnet nach der Rechnung des Anbieters.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>settling</source>
        <translation>gibt frei</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>shortened</source>
        <translation>verkürzt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>Show ICE Desk</source>
        <translation>ICE Desk zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Show my chats meanwhile</source>
        <translation>Inzwischen meine Chats zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>Shown once there are answers to compare by.</source>
        <translation>Erscheint, sobald es Antworten zum Vergleichen gibt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>shrunk</source>
        <translation>verkleinert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>simulated · {name}</source>
        <translation>simuliert · {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>since {since}</source>
        <translation>seit {since}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Size estimates. First loads {spread}</source>
        <translation>Größenschätzungen. Erstes Laden {spread}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>small models</source>
        <translation>kleine Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>something needs a look</source>
        <translation>etwas bitte ansehen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>something needs attention</source>
        <translation>etwas braucht Eingriff</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Specification</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>specification → your own</source>
        <translation>Spezifikation → Ihre Zahlen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Speed · slowest 5 %</source>
        <translation>Tempo · langsamste 5 %</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Spend this month</source>
        <translation>Ausgaben in diesem Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>spent</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Spent in {month}</source>
        <translation>Ausgegeben im {month}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Spent this month</source>
        <translation>Diesen Monat ausgegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <location filename="ice_desk/ui/firstrun.py"/>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Start Ollama</source>
        <translation>Ollama starten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Starting. This takes a few seconds.</source>
        <translation>Wird gestartet. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Stays on disk once it is here.</source>
        <translation>Bleibt auf der Platte, sobald es hier ist.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>stays under the cap</source>
        <translation>bleibt unter der Obergrenze</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>stays when you quit</source>
        <translation>bleibt nach dem Beenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>steady</source>
        <translation>stabil</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>stop</source>
        <translation>anhalten</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Stop an Ollama that ICE Desk did not start?</source>
        <translation>Ein Ollama beenden, das ICE Desk nicht gestartet hat?</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Stop it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Stop loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Stop Ollama?</source>
        <translation>Ollama beenden?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Stop Ollama…</source>
        <translation>Ollama beenden…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Stop or restart: {sentence}</source>
        <translation>Beenden oder neu starten: {sentence}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Stop pulling</source>
        <translation>Download abbrechen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>stops when you quit</source>
        <translation>endet beim Beenden</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>structured data</source>
        <translation>strukturierte Daten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>such as 2.50</source>
        <translation>etwa 2.50</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Supply chain</source>
        <translation>Lieferkette</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>synthesis</source>
        <translation>Synthese</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>system keyring, locked</source>
        <translation>Schlüsselbund des Systems, gesperrt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>system keyring, unlocked</source>
        <translation>Schlüsselbund des Systems, entsperrt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Tables (*.csv *.tsv *.xlsx *.xlsm *.xls *.ods)</source>
        <translation>Tabellen (*.csv *.tsv *.xlsx *.xlsm *.xls *.ods)</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/tags.py"/>
        <source>Tag “{shown}” deleted; {had} had it.</source>
        <translation>Tag „{shown}“ gelöscht; {had} hatten ihn.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Tags of this chat…</source>
        <translation>Tags dieses Chats…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Task, A to Z</source>
        <translation>Aufgabe, A bis Z</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Task, Z to A</source>
        <translation>Aufgabe, Z bis A</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>task, Z to A</source>
        <translation>Aufgabe, Z bis A</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Template: {template}</source>
        <translation>Vorlage: {template}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Test the new machine&apos;s address</source>
        <translation>Adresse des neuen Rechners testen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>The address of an Ollama server on your network, such as 192.168.1.20:11434.</source>
        <translation>Die Adresse eines Ollama-Servers in Ihrem Netz, etwa 192.168.1.20:11434.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>The batch and its {answers} are deleted for good. Export them first to keep them.</source>
        <translation>Der Stapel und seine {answers} werden endgültig gelöscht. Exportieren Sie sie vorher, um sie zu behalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>the cap is reached: the cloud has stopped</source>
        <translation>die Obergrenze ist erreicht: die Cloud ruht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>The chart is being drawn.</source>
        <translation>Das Diagramm wird gezeichnet.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>The folder cannot be written</source>
        <translation>Der Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>the keyring does not answer</source>
        <translation>der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>The keyring does not answer. Look for its question behind other windows, or use a key for this session only.</source>
        <translation>Der Schlüsselbund antwortet nicht. Suchen Sie seine Abfrage hinter anderen Fenstern, oder nutzen Sie einen Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>The keyring is locked. A key that is entered now is used for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt. Ein jetzt eingegebener Schlüssel gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <source>The last lines. While ICE Desk runs it is cut to 2 MB.</source>
        <translation>Die letzten Zeilen. Solange ICE Desk läuft, wird es auf 2 MB gekürzt.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>The ledger cannot be used: cloud is off</source>
        <translation>Das Ausgabenbuch ist nicht nutzbar: die Cloud ist aus</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>The message after</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>The message before</source>
        <translation>Vorige Nachricht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>the month is over</source>
        <translation>der Monat ist vorbei</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>the new machine</source>
        <translation>der neue Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>The newest message</source>
        <translation>Neueste Nachricht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>The next thing to do in a message; Return does it</source>
        <translation>Die nächste Handlung an einer Nachricht; Eingabe führt sie aus</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>The specification says nothing of this choice.</source>
        <translation>Die Spezifikation sagt nichts zu dieser Auswahl.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>The system may ask for the keyring&apos;s password.</source>
        <translation>Das System fragt vielleicht nach dem Passwort des Schlüsselbunds.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>The system&apos;s colours</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>The whole month</source>
        <translation>Der ganze Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>There are no rows</source>
        <translation>Es gibt keine Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>There is no keyring on this computer, so a key is used for this session only.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, ein Schlüssel gilt daher nur für diese Sitzung.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <source>There is no log yet: Ollama has not been started from here.</source>
        <translation>Noch kein Protokoll: Ollama wurde nicht von hier gestartet.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Thesis</source>
        <translation>These</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/money.py"/>
        <source>This computer&apos;s date is right</source>
        <translation>Das Datum dieses Rechners stimmt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attaching.py"/>
        <source>This document is no longer here.</source>
        <translation>Dieses Dokument ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/updates.py"/>
        <source>This is the newest version, {version}.</source>
        <translation>Dies ist die neueste Version, {version}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>this message at most {cost}</source>
        <translation>diese Nachricht höchstens {cost}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>this message costs at most {ghost}</source>
        <translation>diese Nachricht kostet höchstens {ghost}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/head.py"/>
        <source>This month is over: nothing counts to it any more.</source>
        <translation>Dieser Monat ist vorbei: nichts zählt mehr dazu.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>This row cannot be asked now. {why}</source>
        <translation>Diese Zeile kann jetzt nicht gefragt werden. {why}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>This row goes to {model} ({task}{cost}). {reason}</source>
        <translation>Diese Zeile geht an {model} ({task}{cost}). {reason}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Tiers</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>time left not known yet</source>
        <translation>Restzeit noch nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>to GPU</source>
        <translation>auf GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <source>tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>too few days to tell</source>
        <translation>zu wenige Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>try again</source>
        <translation>nochmals</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/updates.py"/>
        <source>Turn on and check</source>
        <translation>Einschalten und prüfen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Turned off by its provider on {gone}: choose another model</source>
        <translation>Vom Anbieter am {gone} abgeschaltet: ein anderes Modell wählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/opinions.py"/>
        <location filename="ice_desk/shell/tags.py"/>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Unload</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>unload all that is not answering</source>
        <translation>alles entladen, was nicht antwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Unload now</source>
        <translation>Jetzt entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>unloaded</source>
        <translation>entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>unloading</source>
        <translation>entlädt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>unloads after this answer</source>
        <translation>entlädt nach dieser Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>unloads after {leases} answers</source>
        <translation>entlädt nach {leases} Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Use another machine</source>
        <translation>Anderen Rechner verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Use another machine…</source>
        <translation>Anderen Rechner verwenden…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Use this computer</source>
        <translation>Diesen Rechner verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>Use {context}k context</source>
        <translation>Kontext {context}k verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Use {offer} of the environment</source>
        <translation>{offer} der Umgebung verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Wait for it</source>
        <translation>Warten Sie darauf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>waiting for memory</source>
        <translation>wartet auf Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>waits for a key</source>
        <translation>wartet auf einen Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>was not pulled</source>
        <translation>nicht heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Web page (*.html);;PDF (*.pdf);;Markdown (*.md)</source>
        <translation>Webseite (*.html);;PDF (*.pdf);;Markdown (*.md)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>What can be done with a message</source>
        <translation>Was mit einer Nachricht geht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>What can be done with a model</source>
        <translation>Was mit einem Modell geht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>What did the provider bill?</source>
        <translation>Was hat der Anbieter berechnet?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>What does it cost?</source>
        <translation>Was kostet es?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>What it costs is unknown: the price of a cloud model that it asks is not known.</source>
        <translation>Die Kosten sind unbekannt: der Preis eines gefragten Cloud-Modells ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <source>What the file says</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>What the new endpoint speaks</source>
        <translation>Protokoll des neuen Endpunkts</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>What to ask of each row, such as: Who leads {company}, and since when?</source>
        <translation>Was je Zeile gefragt wird, etwa: Wer leitet {company}, und seit wann?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Which answer is best?</source>
        <translation>Welche Antwort ist am besten?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>While dropping: five minutes only</source>
        <translation>Beim Ablegen: nur fünf Minuten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Who can connect</source>
        <translation>Wer verbinden kann</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Whole</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Whole answer · p95</source>
        <translation>Ganze Antwort · p95</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Why this model</source>
        <translation>Warum dieses Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>would leave {left}</source>
        <translation>es blieben {left}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>would reach the cap; then the cloud stops</source>
        <translation>würde die Obergrenze erreichen; dann ruht die Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>would take {bytes}</source>
        <translation>würde {bytes} belegen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Write a question</source>
        <translation>Frage schreiben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Write a question to see which model answers it, and why.</source>
        <translation>Schreiben Sie eine Frage, um zu sehen, welches Modell sie beantwortet und warum.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>Write an amount in dollars, such as 0.0213.</source>
        <translation>Einen Betrag in Dollar angeben, etwa 0.0213.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Wrong task</source>
        <translation>Falsche Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>You ask about {questions} a month; {meant}. Its prices are of September 2025 and of models since shut down; yours are of today, without your own hardware.</source>
        <translation>Sie stellen etwa {questions} im Monat; {meant}. Die Preise der Spezifikation sind vom September 2025 und von inzwischen abgeschalteten Modellen; Ihre sind von heute, ohne Ihre eigene Hardware.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>Your own figures come with your first answers.</source>
        <translation>Ihre eigenen Zahlen kommen mit den ersten Antworten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Your vote is kept. The answers are among the archived chats.</source>
        <translation>Ihre Stimme ist gespeichert. Die Antworten liegen bei den archivierten Chats.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>Your {answers} of the {days}</source>
        <translation>Ihre {answers} {days}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Yours: the advised tier with your own questions, replayed as above.</source>
        <translation>Ihre: die empfohlene Stufe mit Ihren eigenen Fragen, nachgerechnet wie oben.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/checks.py"/>
        <source>ZIP (*.zip)</source>
        <translation>ZIP (*.zip)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>{address}, unencrypted</source>
        <translation>{address}, unverschlüsselt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>{answered} of {columns} have answered.</source>
        <translation>{answered} von {columns} haben geantwortet.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{answers} still under way</source>
        <translation>{answers} noch in Arbeit</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>{answers}, worst case</source>
        <translation>{answers}, schlimmster Fall</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>{chats} added from {name}.</source>
        <translation>{chats} aus {name} hinzugefügt.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>{chats} written to {name}.</source>
        <translation>{chats} in {name} geschrieben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>{chosen} models are chosen; {most} are the most.</source>
        <translation>{chosen} Modelle sind gewählt; höchstens {most} sind möglich.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{context} context</source>
        <translation>Kontext {context}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{count} machines</source>
        <translation>{count} Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>{deficit} short</source>
        <translation>{deficit} fehlen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{deficit} too large</source>
        <translation>{deficit} zu groß</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{done} of {rows} answered</source>
        <translation>{done} von {rows} beantwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>{doubt}. Press again if it is right.</source>
        <translation>{doubt}. Stimmt das, nochmals drücken.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>{duration} ago</source>
        <translation>vor {duration}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>{elsewhere} more in other tiers</source>
        <translation>{elsewhere} mehr in anderen Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{failed} failed</source>
        <translation>{failed} fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>{figure} · over its share</source>
        <translation>{figure} · über dem Anteil</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>{first}, then {end}.</source>
        <translation>{first}, dann {end}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>{first}; later ones {spread}.</source>
        <translation>{first}; späteres {spread}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>{found} It starts in the background and {end}.</source>
        <translation>{found} Es startet im Hintergrund und {end}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>{fresh} in, {output} out per million tokens</source>
        <translation>{fresh} Eingabe, {output} Ausgabe je Million Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{gpu_share} on GPU</source>
        <translation>{gpu_share} auf GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{held} held for running answers</source>
        <translation>{held} für laufende Antworten vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>{kept} of {measured} measured promises kept</source>
        <translation>{kept} von {measured} gemessenen Versprechen gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>{label} is best</source>
        <translation>{label} ist am besten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/lane_box.py"/>
        <source>{lane} lane, {caption}</source>
        <translation>Spur {lane}, {caption}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{left} left of {cap} in {tier}</source>
        <translation>{left} von {cap} in {tier} übrig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>{liked} of {rated}</source>
        <translation>{liked} von {rated}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>{load_seconds} to load</source>
        <translation>{load_seconds} zum Laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>{loaded} loaded · disk and cloud</source>
        <translation>{loaded} geladen · Platte und Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <source>{local_answers} local · {cloud_answers} cloud</source>
        <translation>{local_answers} lokal · {cloud_answers} Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>{mark} of {contexts}</source>
        <translation>{mark} von {contexts}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <source>{mean} by itself · n {number}</source>
        <translation>{mean} von sich selbst · n {number}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <source>{mean} · n {number}</source>
        <translation>{mean} · n {number}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>{model} at {place}, in dollars per million tokens.{known}</source>
        <translation>{model} bei {place}, in Dollar je Million Tokens.{known}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/tray.py"/>
        <source>{model} has answered.</source>
        <translation>{model} hat geantwortet.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>{model} is best</source>
        <translation>{model} ist am besten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>{model}, {at}: the answer broke off before its cost was told, so the most it can have cost counts, {held}.{least} The provider&apos;s usage page shows the true figure.</source>
        <translation>{model}, {at}: Die Antwort brach ab, bevor ihre Kosten gemeldet wurden, daher zählt, was sie höchstens gekostet haben kann, {held}.{least} Den wahren Betrag nennt die Nutzungsseite des Anbieters.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>{model}: memory has changed. {sentence}</source>
        <translation>{model}: Der Speicher hat sich geändert. {sentence}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <source>{model}: {least} to {most}, {points}</source>
        <translation>{model}: {least} bis {most}, {points}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <source>{model}: {quality} of 10 from {number} benchmarks, {tokens_per_second}</source>
        <translation>{model}: {quality} von 10 aus {number} Benchmarks, {tokens_per_second}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>{month} spend</source>
        <translation>Ausgaben im {month}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>{month} spend by day</source>
        <translation>Ausgaben im {month} nach Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>{name} could not be saved</source>
        <translation>{name} konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>{name} moved to {lane}{stay}.</source>
        <translation>{name} nach {lane} verschoben{stay}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{name} on {badge}</source>
        <translation>{name} auf {badge}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>{name} · off on {day}</source>
        <translation>{name} · aus am {day}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <source>{name} · {size} kB</source>
        <translation>{name} · {size} kB</translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>{number} answering</source>
        <extracomment>For one: {number} answering</extracomment>
        <translation>
            <numerusform>{number} antwortet</numerusform>
            <numerusform>{number} antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/shell/batches.py"/>
        <location filename="ice_desk/ui/batch/words.py"/>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <location filename="ice_desk/ui/budget/words.py"/>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>{number} answers</source>
        <extracomment>For one: {number} answer</extracomment>
        <translation>
            <numerusform>{number} Antwort</numerusform>
            <numerusform>{number} Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/shell/chats.py"/>
        <location filename="ice_desk/shell/tags.py"/>
        <source>{number} chats</source>
        <extracomment>For one: {number} chat</extracomment>
        <translation>
            <numerusform>{number} Chat</numerusform>
            <numerusform>{number} Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/text.py"/>
        <source>{number} days</source>
        <extracomment>For one: {number} day</extracomment>
        <translation>
            <numerusform>{number} Tag</numerusform>
            <numerusform>{number} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/text.py"/>
        <source>{number} days ago</source>
        <extracomment>For one: {number} day ago</extracomment>
        <translation>
            <numerusform>vor {number} Tag</numerusform>
            <numerusform>vor {number} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/shell/batches.py"/>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{number} files</source>
        <extracomment>For one: {number} file</extracomment>
        <translation>
            <numerusform>{number} Datei</numerusform>
            <numerusform>{number} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>{number} loading</source>
        <translation>{number} lädt</translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>{number} loads</source>
        <extracomment>For one: {number} load</extracomment>
        <translation>
            <numerusform>{number} Ladung</numerusform>
            <numerusform>{number} Ladungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <location filename="ice_desk/ui/tray.py"/>
        <source>{number} models</source>
        <extracomment>For one: {number} model</extracomment>
        <translation>
            <numerusform>{number} Modell</numerusform>
            <numerusform>{number} Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <source>{number} points</source>
        <extracomment>For one: {number} point</extracomment>
        <translation>
            <numerusform>{number} Punkt</numerusform>
            <numerusform>{number} Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>{number} questions</source>
        <extracomment>For one: {number} question</extracomment>
        <translation>
            <numerusform>{number} Frage</numerusform>
            <numerusform>{number} Fragen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>{number} queued</source>
        <translation>{number} wartend</translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>{number} ratings</source>
        <extracomment>For one: {number} rating</extracomment>
        <translation>
            <numerusform>{number} Bewertung</numerusform>
            <numerusform>{number} Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/shell/batches.py"/>
        <location filename="ice_desk/shell/money.py"/>
        <location filename="ice_desk/ui/batch/words.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>{number} rows</source>
        <extracomment>For one: {number} row</extracomment>
        <translation>
            <numerusform>{number} Zeile</numerusform>
            <numerusform>{number} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>{number} unloads</source>
        <extracomment>For one: {number} unload</extracomment>
        <translation>
            <numerusform>{number} Entladung</numerusform>
            <numerusform>{number} Entladungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>{purpose} · in the specification: {label}</source>
        <translation>{purpose} · in der Spezifikation: {label}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>{quality} of 10 · n {number}</source>
        <translation>{quality} von 10 · n {number}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{refused} of {rows} rows cannot be asked now: {refusal}</source>
        <translation>{refused} von {rows} Zeilen können jetzt nicht gefragt werden: {refusal}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>{replayed} of your {answers} of the {days}</source>
        <translation>{replayed} Ihrer {answers} {days}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>{results} of {total} questions</source>
        <translation>{results} von {total} Fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{rows} rows</source>
        <translation>{rows} Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <location filename="ice_desk/shell/money.py"/>
        <source>{rows} written to {name}.</source>
        <translation>{rows} in {name} geschrieben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>{said} Multiplied out: {true}</source>
        <translation>{said} Ausmultipliziert: {true}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>{score} of {most}</source>
        <translation>{score} von {most}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>{shown} of {rows} shown</source>
        <translation>{shown} von {rows} gezeigt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>{spent} of {cap}{forecast}</source>
        <translation>{spent} von {cap}{forecast}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{spent} so far{held}, of at most {limit}</source>
        <translation>bisher {spent}{held}, von höchstens {limit}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{spent} spent</source>
        <translation>{spent} ausgegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>{stage} funds with {assets} under management: {advised}.</source>
        <translation>Fonds der Phase {stage} mit {assets} verwaltetem Vermögen: {advised}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>{suitable_for}; up to {query_capacity} queries a month. </source>
        <translation>{suitable_for}; bis zu {query_capacity} Anfragen im Monat. </translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>{survey}. With {spent} so far the batch may then cost {limit} in all; it was begun with at most {before}.</source>
        <translation>{survey}. Mit bisher {spent} kann der Stapel dann insgesamt {limit} kosten; begonnen wurde er mit höchstens {before}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>{tiers}cap line at {cap} a day</source>
        <translation>{tiers}Obergrenze je Tag bei {cap}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{time} load</source>
        <translation>{time} laden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>{title} is meant for {query_capacity}</source>
        <translation>{title} ist für {query_capacity} gedacht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>{title} memory</source>
        <translation>{title}-Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/opinions.py"/>
        <source>{title} now always goes to {model}.</source>
        <translation>{title} geht jetzt immer an {model}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>{title} would always go to {model}</source>
        <translation>{title} ginge immer an {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>{title}, as you said.</source>
        <translation>{title}, wie Sie sagten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{unconfirmed} of it unconfirmed</source>
        <translation>davon {unconfirmed} unbestätigt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{up} of {count} machines</source>
        <translation>{up} von {count} Rechnern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>{used} of {most} GB</source>
        <translation>{used} von {most} GB</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/machines.py"/>
        <source>{used} taken, total not known</source>
        <translation>{used} belegt, Gesamtgröße nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>{value} is copied. Set it for Ollama and restart Ollama.</source>
        <translation>{value} ist kopiert. Setzen Sie es für Ollama und starten Sie Ollama neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>{value} of 10 liked</source>
        <translation>{value} von 10 gefallen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{waiting} queued</source>
        <translation>{waiting} wartend</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>{waiting} unconfirmed: open a row to enter its bill</source>
        <translation>{waiting} unbestätigt: eine Zeile öffnen, um die Rechnung einzutragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>{where} · looking for its engine</source>
        <translation>{where} · Engine wird gesucht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>{which} replayed through each tier&apos;s rules{scaled}, at today&apos;s prices, as if its models were installed and keyed.{few} Quality is expected, not measured; other models would write longer or shorter answers.</source>
        <translation>{which}, durch die Regeln jeder Stufe nachgerechnet{scaled}, zu heutigen Preisen, als wären ihre Modelle installiert und die Schlüssel vorhanden.{few} Die Qualität ist erwartet, nicht gemessen; andere Modelle schrieben längere oder kürzere Antworten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>{words}, dollars per million tokens</source>
        <translation>{words}, Dollar je Million Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <source>{words}, judged {judged}</source>
        <translation>{words}, beurteilt {judged}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>{words}: Ollama on this computer</source>
        <translation>{words}: Ollama auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/tags.py"/>
        <source>“{shown}” taken off {chats}.</source>
        <translation>„{shown}“ von {chats} entfernt.</translation>
    </message>
</context>
</TS>
