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
        <location filename="ice_desk/domain/policy.py"/>
        <location filename="ice_desk/texts.py"/>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source> and </source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> und </translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source> and more</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> und weitere</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/documents.py"/>
        <source> and {documents} more</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> und {documents} weitere</translation>
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
        <location filename="ice_desk/domain/plan_words.py"/>
        <source> Bringing it back takes {load_seconds}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> Zurückholen dauert {load_seconds}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/desk.py"/>
        <source> by meaning and words</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> nach Bedeutung und Wörtern</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/desk.py"/>
        <source> by their words</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> nach ihren Wörtern</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <source> for a card of compute capability {compute}.{compute2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> für eine Karte mit Compute Capability {compute}.{compute2}</translation>
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
        <location filename="ice_desk/services/bench_judging.py"/>
        <source> Its own among them: that is marked, and counts for nothing in routing.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> Seine eigene ist darunter: das wird vermerkt und zählt im Routing nicht.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source> Its vendor&apos;s list says {input} in and {output} out ({source}).</source>
        <translation> Die Preisliste des Anbieters nennt {input} für Eingabe und {output} für Ausgabe ({source}).</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/pressure.py"/>
        <source> Loading a model again releases its part.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> Ein Modell neu zu laden gibt seinen Teil frei.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source> Nobody but you can know it: take it from the server&apos;s own price list.</source>
        <translation> Das können nur Sie wissen: es steht in der Preisliste des Servers.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source> of {memory} GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> von {memory} GB</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source> on this machine</source>
        <translation> auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <location filename="ice_desk/texts.py"/>
        <source> or </source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> oder </translation>
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
        <location filename="ice_desk/domain/router.py"/>
        <source> · quality {quality} from {quality_n} benchmarks</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation> · Qualität {quality} aus {quality_n} Benchmarks</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>$0.00: no cap.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>$0.00: keine Grenze.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices_file.py"/>
        <source>&apos;price&apos; must be a list of tables</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>&apos;price&apos; muss eine Liste von Tabellen sein</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>({count}): half within {p50} %, 95 of 100 within {p95} %</source>
        <translation>({count}): die Hälfte innerhalb {p50} %, 95 von 100 innerhalb {p95} %</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/waiting_words.py"/>
        <source>, about {max} s</source>
        <translation>, etwa {max} s</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>, after its answer</source>
        <translation>, nach seiner Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>, and a cloud model cannot take it: {blocked}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, und ein Cloud-Modell kann es nicht übernehmen: {blocked}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>, and each load takes {load_seconds} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, und jedes Laden dauert {load_seconds} s</translation>
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
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>, for at most {bound} in all</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, für insgesamt höchstens {bound}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>, heading for {forecast}</source>
        <translation>, auf dem Weg zu {forecast}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>, its memory is not known</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, ihr Speicher ist nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>, older versions of it 531</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, ältere Versionen davon 531</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>, on this fleet, for nothing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, auf dieser Flotte, kostenlos</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>, once its answer is done</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, sobald seine Antwort fertig ist</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>, once {answers} answers are done</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, sobald {answers} Antworten fertig sind</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>, scaled to a month</source>
        <translation>, auf einen Monat hochgerechnet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>, unencrypted</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, unverschlüsselt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>, usually {usual}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, üblich sind {usual}</translation>
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
        <location filename="ice_desk/domain/router.py"/>
        <source>, {judged_n} of them judged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>, davon {judged_n} beurteilt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/idle_peer.py"/>
        <location filename="ice_desk/domain/router.py"/>
        <source>1 answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>1 image</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>1 Bild</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answer.py"/>
        <source>1 line</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>1 model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>1 Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>1 page</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>1 Seite</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>1 part</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>1 Teil</translation>
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
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>: at most {most} at once</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>: höchstens {most} zugleich</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>; a card has compute capability {compute}.{compute2}, and Ollama needs 5.0</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>; eine Karte hat Compute Capability {compute}.{compute2}, und Ollama braucht 5.0</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>; it is usually about {known}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>; üblich sind etwa {known}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>; its known fault needs two writers, and ICE Desk has one</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>; ihr bekannter Fehler braucht zwei Schreiber, und ICE Desk hat einen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>; missing {missing}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>; es fehlen {missing}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>; Ollama needs {needed}{card}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>; Ollama braucht {needed}{card}</translation>
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
        <location filename="ice_desk/ui/chat/document.py"/>
        <source>[image not loaded: {words}]</source>
        <translation>[Bild nicht geladen: {words}]</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/document.py"/>
        <source>[image not loaded]</source>
        <translation>[Bild nicht geladen]</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>`ice-desk engine log`, and the Health page, show the rest of its log</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>`ice-desk engine log` und die Seite Zustand zeigen den Rest des Protokolls</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>A base model, not tuned for chat: it continues a text rather than answers.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Basismodell, nicht auf Dialog trainiert: es setzt einen Text fort, statt zu antworten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>A benchmark is running already</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Benchmark läuft schon</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>a chat</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Chat</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tag_rows.py"/>
        <source>A chat has too many tags</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Chat hat zu viele Tags</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/bench_judge.py"/>
        <source>a criterion is graded twice</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Kriterium ist zweimal bewertet</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>a day</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/document.py"/>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/bench_judge.py"/>
        <source>a grade is not one of {lowest} to {highest}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eine Note liegt nicht zwischen {lowest} und {highest}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>A large model no longer fits on the disk.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein großes Modell passt nicht mehr auf den Datenträger.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>a line of {longest} characters</source>
        <translation>eine Zeile mit {longest} Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/sse.py"/>
        <location filename="ice_desk/engines/wire.py"/>
        <source>A line was longer than 1 MB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Zeile war länger als 1 MB</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>a little</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>etwas</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>a local model suffices</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein lokales Modell genügt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>a local model suffices: {short}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein lokales Modell genügt: {short}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>A machine cannot be called “{name}”</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Rechner kann nicht „{name}“ heißen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>A name for it. One that exists is replaced.</source>
        <translation>Ein Name dafür. Ein vorhandener wird ersetzt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/endpoints.py"/>
        <source>A name has at most {longest_name} characters, and no @</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Name hat höchstens {longest_name} Zeichen und kein @</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>A new line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_file.py"/>
        <source>a newer ICE Desk wrote it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein neueres ICE Desk hat sie geschrieben</translation>
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
        <location filename="ice_desk/domain/money.py"/>
        <source>A price is below zero</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Preis liegt unter null</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices_file.py"/>
        <source>a price of 0 needs free = true</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Preis von 0 braucht free = true</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>a process that this system does not name, probably of another user</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Prozess, den das System nicht nennt, wohl von einem anderen Benutzer</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>a program</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Programm</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>a program that names none loads a model with all of it, and its memory is gone for the others</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Programm, das keinen nennt, lädt ein Modell mit dem ganzen, und der Speicher fehlt den anderen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>A prompt cannot have a negative length</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Prompt kann keine negative Länge haben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>A question about attached documents or images goes to no cloud model and no other machine.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Frage zu angehängten Dokumenten oder Bildern geht an kein Cloud-Modell und keinen anderen Rechner.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>A question goes to a role, and the role to one model. Without a known price nothing is sent.</source>
        <translation>Eine Frage geht an eine Rolle, die Rolle an ein Modell. Ohne bekannten Preis wird nichts gesendet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>a question needed it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eine Frage brauchte es</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>a question of {context} tokens needed it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eine Frage von {context} Tokens brauchte es</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>A request that was sent cannot be released</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine gesendete Anfrage kann nicht freigegeben werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>A request without a price or a worst case cannot be paid for</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Anfrage ohne Preis oder schlimmsten Fall lässt sich nicht bezahlen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>a shorter context was chosen</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein kürzerer Kontext wurde gewählt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/keyring_store.py"/>
        <source>A simulated fleet leaves the keyring alone</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine simulierte Flotte lässt den Schlüsselbund in Ruhe</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>A simulation</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Simulation</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>A simulation, on this computer only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Simulation, nur auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>A task always asked of one model.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Aufgabe, die immer an ein Modell geht.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>a web page</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eine Webseite</translation>
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
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>about {taken}</source>
        <translation>etwa {taken}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>absent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu.py"/>
        <source>Actions for {model}</source>
        <translation>Aktionen für {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/world.py"/>
        <source>add a key</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schlüssel hinzufügen</translation>
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
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>Add credit there, or use a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie dort Guthaben auf, oder verwenden Sie ein lokales Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/catalogue.py"/>
        <source>Add it to aliases.toml.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tragen Sie es in aliases.toml ein.</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Added endpoints</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hinzugefügte Endpunkte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Address in Anthropic&apos;s place</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Adresse anstelle von Anthropic</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Address in OpenAI&apos;s place</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Adresse anstelle von OpenAI</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/advice.py"/>
        <source>Advice</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/ui/chat/tag_filter.py"/>
        <source>All chats</source>
        <translation>Alle Chats</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/app/reporting.py"/>
        <source>all days</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>alle Tage</translation>
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
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>all tiers, a month</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>alle Stufen, im Monat</translation>
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
        <location filename="ice_desk/services/health_money.py"/>
        <source>Allow it again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wieder erlauben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>allowed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>erlaubt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>Allowed: {allowed}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erlaubt: {allowed}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>Allowed: {hosts}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erlaubt: {hosts}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Already loaded.</source>
        <translation>Schon geladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Already loaded. {stay}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schon geladen. {stay}</translation>
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
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Always {model}</source>
        <translation>Immer {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>An address has no spaces in it.</source>
        <translation>In einer Adresse stehen keine Leerzeichen.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>An answer in “{title}” was cut when ICE Desk ended. What had come of it is kept.</source>
        <translation>Eine Antwort in „{title}“ brach ab, als ICE Desk endete. Was bis dahin kam, ist da.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>An answer needs at least one token</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Antwort braucht mindestens ein Token</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/acts.py"/>
        <source>An answer of this chat is still being written. Stop it, or ask again when it has ended.</source>
        <translation>Eine Antwort dieses Chats wird noch geschrieben. Stoppen Sie sie, oder fragen Sie noch einmal, wenn sie fertig ist.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>An answer still runs</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Antwort läuft noch</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>An answer would count as free</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Antwort würde als kostenlos zählen</translation>
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
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>an unknown status</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein unbekannter Status</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>an unnamed place</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eine unbenannte Stelle</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>analyst&apos;s workhorse</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Arbeitspferd der Analyse</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>and Ollama wants more spare room beside other models than can be freed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>und Ollama will neben anderen Modellen mehr Platz behalten, als frei werden kann</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>and only {most} may be loaded at once</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>und nur {most} dürfen zugleich geladen sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_file.py"/>
        <source>another copy of ICE Desk holds the ledger</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eine andere Kopie von ICE Desk hält das Ausgabenbuch</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/desk.py"/>
        <source>another engine was chosen</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eine andere Engine wurde gewählt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/start.py"/>
        <source>Another ICE Desk is open on this data. Both keep everything safe; close one if you did not mean it.</source>
        <translation>Ein anderes ICE Desk ist mit diesen Daten geöffnet. Beide halten alles sicher; schließen Sie eines, wenn Sie das nicht wollten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <source>another program asked for a context of {context_length} tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein anderes Programm verlangte einen Kontext von {context_length} Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <source>another program had shortened its stay</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein anderes Programm hatte seine Zeit verkürzt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>Another program is holding the file</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein anderes Programm hält die Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <source>another program keeps changing how long it stays</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein anderes Programm ändert ständig, wie lange es bleibt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>Another program loads or unloads it again and again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein anderes Programm lädt oder entlädt es immer wieder.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>Another program may be using it, or its runner hangs.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vielleicht benutzt es ein anderes Programm, oder sein Prozess hängt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>Another program takes graphics memory that it does not show, or the engine counts otherwise.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein anderes Programm belegt Grafikspeicher, den es nicht zeigt, oder die Engine rechnet anders.</translation>
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
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>answer is running: it is</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Antwort läuft: auf sie wird</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Answers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>answers are running: they are</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Antworten laufen: auf sie wird</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>Answers of this batch are still under way</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Antworten dieses Stapels sind noch in Arbeit</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Anthropic messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/core.py"/>
        <source>any address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>irgendeiner Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Anybody on the network can use the engine and read its models: it listens on {wide}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Jeder im Netz kann die Engine benutzen und ihre Modelle lesen: sie lauscht auf {wide}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Appearance</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chat_rows.py"/>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>as the specification advises</source>
        <translation>nach Empfehlung der Spezifikation</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>As {title}</source>
        <translation>Als {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>As {twin}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Als {twin}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Ask a stronger model</source>
        <translation>Stärkeres Modell fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <location filename="ice_desk/engines/ollama_stream.py"/>
        <source>Ask again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fragen Sie erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/requests.py"/>
        <source>Ask again to load it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fragen Sie erneut, um es zu laden.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answer.py"/>
        <source>Ask again, or ask another model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fragen Sie erneut, oder fragen Sie ein anderes Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/services/local_answers.py"/>
        <source>Ask again, or unload it and load it anew</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fragen Sie erneut, oder entladen Sie es und laden Sie es neu</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>Ask again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fragen Sie erneut.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Ask all</source>
        <translation>Alle fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Ask it again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fragen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Ask something</source>
        <translation>Fragen Sie etwas</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/transcript.py"/>
        <source>Ask something below. The line under it says which model will answer, and why.</source>
        <translation>Fragen Sie unten etwas. Die Zeile darunter sagt, welches Modell antwortet und warum.</translation>
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
        <location filename="ice_desk/domain/policy.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Ask {contact}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>asks</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aufträge</translation>
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
        <location filename="ice_desk/services/policy_settings.py"/>
        <source>At most ${most}: {by_organisation}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Höchstens ${most}: {by_organisation}.</translation>
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
        <location filename="ice_desk/domain/recommend.py"/>
        <source>at {context} it takes {size} GB, of which the GPU holds {vram} GB; each token of context takes room there</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>bei {context} belegt es {size} GB, davon hält die GPU {vram} GB; jedes Token Kontext braucht dort Platz</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/planner.py"/>
        <source>At {shorter}k context it would fit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mit {shorter}k Kontext würde es passen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/apart.py"/>
        <location filename="ice_desk/services/documents/files.py"/>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Attach a part of it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hängen Sie einen Teil davon an.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>Attach a smaller file.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hängen Sie eine kleinere Datei an.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Attach documents (PDF, Word, Excel, CSV, HTML, text) or images. Or drop them here.</source>
        <translation>Dokumente (PDF, Word, Excel, CSV, HTML, Text) oder Bilder anhängen. Oder hier ablegen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attaching.py"/>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Attach documents or images</source>
        <translation>Dokumente oder Bilder anhängen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>Attach the files in it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hängen Sie die Dateien darin an.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Attach the sheets that matter.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hängen Sie die Blätter an, auf die es ankommt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Automatic: ICE Desk tells it from the question.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Automatisch: ICE Desk erkennt sie an der Frage.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>Back to the listed price</source>
        <translation>Zurück zum Listenpreis</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Balanced</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Bands end at 40, 70, 90 and 97 %.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Bänder enden bei 40, 70, 90 und 97 %.</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>basic analysis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>Batches are being asked by another ICE Desk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Stapel werden gerade von einem anderen ICE Desk gefragt</translation>
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
        <location filename="ice_desk/domain/recommend.py"/>
        <source>below that it unloads by its own rules, a model that you keep hot too</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>darunter entlädt sie nach eigenen Regeln, auch ein Modell, das Sie Hot halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>benchmark {known} against {known2} of 10</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Benchmark {known} gegenüber {known2} von 10</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/promises.py"/>
        <source>Benchmark: {replace}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Benchmark: {replace}</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>better small reasoning</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Bound the engine&apos;s hidden cache of prompts</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Den verborgenen Prompt-Cache der Engine begrenzen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/demands.py"/>
        <source>brevity asked for</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>verlangte Kürze</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Bring wholly onto the GPU</source>
        <translation>Ganz auf die GPU bringen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>broken</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>gestört</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>budget</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Budget</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <source>by another program</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>von einem anderen Programm</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Berechnungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>calibration</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eichung</translation>
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
        <location filename="ice_desk/domain/gates.py"/>
        <source>can see images</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>kann Bilder sehen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <location filename="ice_desk/ui/chat/editing.py"/>
        <location filename="ice_desk/ui/chat/instructions.py"/>
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
        <location filename="ice_desk/ui/chat/editing.py"/>
        <source>Cancel the change</source>
        <translation>Änderung abbrechen</translation>
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
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>cannot see images</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>kann keine Bilder sehen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Cap of a chat</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Grenze eines Chats</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Cap of a day</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Grenze eines Tages</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Cap of all tiers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Grenze aller Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>cap of {scope}: at most {cap}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Obergrenze für {scope}: höchstens {cap}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/spend.py"/>
        <source>cap {cap}</source>
        <translation>Grenze {cap}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tags.py"/>
        <source>Capital and small letters make no difference</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Groß- und Kleinschreibung macht keinen Unterschied</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>capitals only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nur Großbuchstaben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Caps</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Obergrenzen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>carried over</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>übertragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Catalogue</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Katalog</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/demands.py"/>
        <source>causal and comparative</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ursachen und Vergleiche</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Causal reasoning</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ursachenanalyse</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>causes</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ursachen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Change the instructions for this chat</source>
        <translation>Anweisungen für diesen Chat ändern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Change the price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Changes hold at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/editing.py"/>
        <source>Changing an earlier message</source>
        <translation>Eine frühere Nachricht wird geändert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/editing.py"/>
        <source>Changing an earlier message. The old version and what followed it stay.</source>
        <translation>Eine frühere Nachricht wird geändert. Die alte Fassung und alles danach bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>Chats, newest first</source>
        <translation>Chats, neueste zuerst</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Check for updates</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>Check its name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Namen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Check its name and tag</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie Name und Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Check that it is Ollama.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie, ob es Ollama ist.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Check that Ollama still runs</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie, ob Ollama noch läuft</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>Check the address; a company&apos;s certificate must be known to the operating system</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie die Adresse; das Zertifikat einer Firma muss dem Betriebssystem bekannt sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <location filename="ice_desk/services/prices.py"/>
        <source>Check the data folder</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Datenordner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Check the data folder, then start ICE Desk again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Datenordner und starten Sie ICE Desk neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Check the date, then confirm it on the Budget page</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie das Datum und bestätigen Sie es auf der Seite Budget</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Check the disk that holds ICE Desk&apos;s data.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Datenträger mit den Daten von ICE Desk.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Check the disk that holds Ollama&apos;s models.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Datenträger mit den Modellen von Ollama.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>Check the disk, then try again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Datenträger und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <location filename="ice_desk/engines/ollama_parse.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Check the engine&apos;s address in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie die Adresse der Engine in den Einstellungen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Check the GPU&apos;s driver, then look again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Treiber der GPU und sehen Sie erneut nach.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <source>check the key</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>den Schlüssel prüfen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Check the network, or use a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie das Netz, oder verwenden Sie ein lokales Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Check the network, then retry</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie das Netz und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>Check the provider&apos;s address in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie die Adresse des Anbieters in den Einstellungen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Check the provider&apos;s price, then let the tier go on from the Budget page</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Preis des Anbieters und geben Sie die Stufe auf der Seite Budget wieder frei</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>Check the proxy in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie den Proxy in den Einstellungen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>Check who may write to ICE Desk&apos;s data folder</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie, wer in den Datenordner von ICE Desk schreiben darf</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Check {path}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie {path}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/tables.py"/>
        <source>Choose a CSV or Excel file.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine CSV- oder Excel-Datei.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>Choose a file with at least one row below its head.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine Datei mit mindestens einer Zeile unter dem Kopf.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>Choose a file.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>Choose a JSON file that ICE Desk exported</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine JSON-Datei, die ICE Desk exportiert hat</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <location filename="ice_desk/services/cloud/desk.py"/>
        <source>Choose a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie ein lokales Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <location filename="ice_desk/services/bench_judging.py"/>
        <location filename="ice_desk/services/ports.py"/>
        <source>Choose a local model.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie ein lokales Modell.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Choose a model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie ein Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>Choose a model of this machine, or let the chat leave it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie ein Modell dieses Rechners, oder lassen Sie den Chat ihn verlassen.</translation>
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
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>Choose a shorter context or a smaller quantization.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie einen kürzeren Kontext oder eine kleinere Quantisierung.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Choose a table or files first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zuerst eine Tabelle oder Dateien wählen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>Choose a table, or the files to ask about.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine Tabelle oder die Dateien, um die es geht.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Choose a text file, or one of the kinds that can be read.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine Textdatei oder eine der lesbaren Arten.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Choose an embedding model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie ein Einbettungsmodell</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Choose another</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie einen anderen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>Choose another file</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_csv.py"/>
        <source>Choose another file or folder</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine andere Datei oder einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Choose another file.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/csv_file.py"/>
        <location filename="ice_desk/services/transfer/saving.py"/>
        <source>Choose another folder</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Choose another model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie ein anderes Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>Choose another model, or reset its options</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie ein anderes Modell, oder setzen Sie seine Optionen zurück</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <location filename="ice_desk/services/tags.py"/>
        <source>Choose another name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>Choose another value</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie einen anderen Wert</translation>
    </message>
    <message>
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>Choose at least one that is installed.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie mindestens eines, das installiert ist.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>Choose Auto to route by the rules.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie Auto, um nach den Regeln zu leiten.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>Choose Auto, or pull a model that can: ice-desk pull {remedy}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie Auto, oder laden Sie ein Modell herunter, das es kann: ice-desk pull {remedy}.</translation>
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
        <location filename="ice_desk/services/cloud/desk.py"/>
        <source>Choose one of {known}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zur Wahl stehen {known}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>Choose one of {names}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zur Wahl stehen {names}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/catalogue.py"/>
        <source>Choose one of {tasks}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zur Wahl stehen {tasks}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>Choose other files.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie andere Dateien.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>Choose rows first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zuerst Zeilen wählen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Choose this computer first</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wählen Sie zuerst diesen Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Choose two to four models. They answer one after the other; your vote counts in routing like a rating.</source>
        <translation>Wählen Sie zwei bis vier Modelle. Sie antworten nacheinander; Ihre Stimme zählt im Routing wie eine Bewertung.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/row_paint.py"/>
        <source>Choosing a model</source>
        <translation>Modell wird gewählt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>Clear the field and paste it once</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Leeren Sie das Feld und fügen Sie ihn einmal ein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Clock</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Uhr</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/dialog.py"/>
        <location filename="ice_desk/ui/chat/attaching.py"/>
        <location filename="ice_desk/ui/chat/find.py"/>
        <location filename="ice_desk/ui/chat/image_view.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>Close other copies of ICE Desk, then try again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schließen Sie andere Kopien von ICE Desk und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Closing the window leaves ICE Desk running there. Off: it quits.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nach dem Schließen des Fensters läuft ICE Desk dort weiter. Aus: es endet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Cloud</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>cloud</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Cloud endpoints and keys</source>
        <translation>Cloud-Endpunkte und Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Cloud from complexity {limit} with confidence up to {sure}; now {level} and {confidence}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud ab Komplexität {limit} bei einer Sicherheit bis {sure}; jetzt {level} und {confidence}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Cloud from complexity {limit}; now {complexity}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud ab Komplexität {limit}; jetzt {complexity}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Cloud models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud-Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>Cloud models may not be used here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud-Modelle dürfen hier nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Cloud roles</source>
        <translation>Cloud-Rollen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Cloud when no local model is expected above {bar}; {best} comes to {expected}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud, wenn von keinem lokalen Modell mehr als {bar} erwartet wird; {best} kommt auf {expected}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>cloud · {detail}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud · {detail}</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, fast</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud, schnell</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, reasoning</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud, Schlussfolgern</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, research</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud, Recherche</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Cloud, validation</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cloud, Prüfung</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>cold</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Cold</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>colon near the start</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Doppelpunkt am Anfang</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch.py"/>
        <source>column {place}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Spalte {place}</translation>
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
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>komplexes Schlussfolgern</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Complexity from which a question may go to the cloud. Specification: 0.30.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität, ab der eine Frage an die Cloud gehen darf. Spezifikation: 0.30.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Complexity from which a question may go to the cloud. Specification: 0.60.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität, ab der eine Frage an die Cloud gehen darf. Spezifikation: 0.60.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Complexity {complexity} is below Starter&apos;s {limit}, so it stays local.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität {complexity} liegt unter {limit}, der Grenze von Starter, daher bleibt es lokal.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>complexity {complexity} is below {limit}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität {complexity} liegt unter {limit}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Complexity {complexity} is harder than {rank} of recent questions</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität {complexity} ist schwerer als {rank} der letzten Fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Complexity {complexity} is not below Starter&apos;s {limit}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität {complexity} liegt nicht unter {limit}, der Grenze von Starter</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>complexity {complexity} · {cost_line}</source>
        <translation>Komplexität {complexity} · {cost_line}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Complexity {complexity}: {parts}.</source>
        <translation>Komplexität {complexity}: {parts}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Complexity {level} is below Edge&apos;s {limit}: {case}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität {level} liegt unter {limit}, der Grenze von Edge: {case}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>complexity {level} is below {limit}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität {level} liegt unter {limit}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Complexity {level} is not below Edge&apos;s {limit} and local confidence {confidence} not above {sure}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Komplexität {level} liegt nicht unter {limit}, der Grenze von Edge, und die lokale Sicherheit {confidence} nicht über {sure}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>Confirm that this model costs nothing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bestätigen Sie, dass dieses Modell nichts kostet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Connect again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>Connect anew</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Connecting to {address}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verbindung zu {address}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Connecting to {where}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verbindung zu {where}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>constraints</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Context length</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>contrarian</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gegenposition</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Contrarian analysis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gegenanalyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/row_paint.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/hosts.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/marking.py"/>
        <source>Copy as rich text</source>
        <translation>Mit Formatierung kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/heads.py"/>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>Copy it again and enter it in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kopieren Sie ihn erneut und geben Sie ihn in den Einstellungen ein</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>Copy it from the provider&apos;s page again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kopieren Sie ihn erneut von der Seite des Anbieters</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>Copy it to this computer first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kopieren Sie sie zuerst auf diesen Rechner.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/marking.py"/>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/heads.py"/>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>Copy the key alone and paste it again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kopieren Sie nur den Schlüssel und fügen Sie ihn erneut ein</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Copy the line</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>Copy the whole key and paste it again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kopieren Sie den ganzen Schlüssel und fügen Sie ihn erneut ein</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Copy what is marked</source>
        <translation>Markiertes kopieren</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>Correct {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Berichtigen Sie {name}</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Cut before its end</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vor dem Ende abgeschnitten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/rows.py"/>
        <source>Cut before its end.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vor dem Ende abgeschnitten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/rows.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Cut: {reason}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Abgeschnitten: {reason}</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>days</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tage</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>tiefe Analyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>deep analysis model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modell für tiefe Analyse</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>deep reasoning</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>tiefes Schlussfolgern</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>degraded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Delete a model that is not used, or free some space.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Löschen Sie ein unbenutztes Modell, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Delete everywhere</source>
        <translation>Überall löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>Delete models that you no longer need, or free space on the disk that holds them</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Löschen Sie Modelle, die Sie nicht mehr brauchen, oder schaffen Sie Platz auf ihrem Datenträger</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>delete the model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Modell löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Delete the model and download it again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Löschen Sie das Modell und laden Sie es erneut herunter</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Delete the preset</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Delete this batch?</source>
        <translation>Diesen Stapel löschen?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chat_rows.py"/>
        <source>Deleted {what}.</source>
        <translation>Gelöscht: {what}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/slots.py"/>
        <source>deleted, but in memory until its time is over or Ollama is restarted</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>gelöscht, aber im Speicher, bis seine Zeit um ist oder Ollama neu startet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/demands.py"/>
        <source>depth asked for</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>verlangte Tiefe</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>describe the model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Modell beschreiben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window.py"/>
        <source>Desk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>Did you mean {{{known}}}?</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Meinten Sie {{{known}}}?</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>digits in the asking</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ziffern in der Frage</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Disk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Datenträger</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>disk and cloud</source>
        <translation>Platte und Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Disk for models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Platz für Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
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
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>documents</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dokumente</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Documents ({patterns})</source>
        <translation>Dokumente ({patterns})</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>Documents and images</source>
        <translation>Dokumente und Bilder</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attaching.py"/>
        <source>Documents and images ({kinds});;All files (*)</source>
        <translation>Dokumente und Bilder ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>Documents of this chat</source>
        <translation>Dokumente dieses Chats</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Documents stay here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dokumente bleiben hier</translation>
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
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Does not fit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>does not fit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>passt nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/fit.py"/>
        <source>does not fit: needs {need} GB, {room} here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>passt nicht: braucht {need} GB, {room} hier</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Dollars</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dollar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>dollars, such as 0.0213</source>
        <translation>Dollar, etwa 0.0213</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
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
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Download it, or choose another model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie es herunter, oder wählen Sie ein anderes Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>download the model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Modell herunterladen</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>läuft aus</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Each answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>each further one takes the whole memory of a context again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>jede weitere belegt den ganzen Speicher eines Kontexts noch einmal</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Earnings</source>
        <translation>Gewinne</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Edge cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Grenze Edge</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Edge: local below</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Edge: lokal unter</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Edge: sure above</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Edge: sicher über</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Edit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Edit and ask anew</source>
        <translation>Bearbeiten und neu fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tag_filter.py"/>
        <source>Edit tags…</source>
        <translation>Tags bearbeiten…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/eject.py"/>
        <source>Eject</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>Eject a model, or move one out of Hot.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ein Modell entladen, oder eines aus Hot nehmen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>Eject {model} · {size}</source>
        <translation>{model} entladen · {size}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/eject.py"/>
        <source>Eject {name}</source>
        <translation>{name} entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Else {words}.</source>
        <translation>Sonst {words}.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>embed the text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>den Text einbetten</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>embeddings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Einbettungen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Empty: Anthropic itself.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Leer: Anthropic selbst.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Empty: OpenAI itself.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Leer: OpenAI selbst.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Empty: this computer is measured. For a simulated fleet: mac_m3_max, rtx_4090 or laptop_16gb.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Leer: dieser Rechner wird gemessen. Für eine simulierte Flotte: mac_m3_max, rtx_4090 oder laptop_16gb.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/forms.py"/>
        <source>End its name with one of {endings}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Beenden Sie den Namen mit einem aus {endings}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Endpoint of {title}</source>
        <translation>Endpunkt für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Endpoints of the cloud roles</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Endpunkte der Cloud-Rollen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Endpoints with a key</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Endpunkte mit Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>ends with a colon</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>endet mit Doppelpunkt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>ends with a question mark</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>endet mit Fragezeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Engine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Engine address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Adresse der Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Engine version</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Engine-Version</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>engines: {hosts}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Engines: {hosts}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>Enter 0 or more dollars per million tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie 0 oder mehr Dollar je Million Tokens ein</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Enter a price</source>
        <translation>Preis eintragen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>Enter it in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie ihn in den Einstellungen ein</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Enter its address as an IP number, or set OLLAMA_ORIGINS for it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie die Adresse als IP-Nummer ein, oder setzen Sie OLLAMA_ORIGINS dafür</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/machines.py"/>
        <source>Enter its memory under Settings, Machines.</source>
        <translation>Den Speicher unter Einstellungen, Rechner eintragen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/desk.py"/>
        <source>Enter its price in Settings, or choose a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tragen Sie den Preis in den Einstellungen ein, oder wählen Sie ein lokales Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>Enter one in Settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie einen in den Einstellungen ein</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Enter that address in the settings if it is yours; nothing was sent there</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie diese Adresse in den Einstellungen ein, wenn es Ihre ist; dorthin wurde nichts gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>Enter the key again in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie den Schlüssel in den Einstellungen neu ein</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <source>Enter the key for this address in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie den Schlüssel für diese Adresse in den Einstellungen ein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Enter what the provider&apos;s bill shows</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie ein, was die Rechnung des Anbieters zeigt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <location filename="ice_desk/services/prices_file.py"/>
        <source>entered by you</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>von Ihnen eingetragen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Enterprise cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Grenze Enterprise</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>entities</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Namen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Entity extraction</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entitätenextraktion</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_rows.py"/>
        <source>entry {entry} is {state} and cannot become {state2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eintrag {entry} ist {state} und kann nicht {state2} werden</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/desk.py"/>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Every chat stays on this machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Jeder Chat bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>every chat stays on this machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>jeder Chat bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/rows.py"/>
        <source>Every column that the template uses is empty</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Jede Spalte, die die Vorlage verwendet, ist leer</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>every entry has to be a short text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>jeder Eintrag muss ein kurzer Text sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>Every part of the desk with its verdict</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Jeder Teil des Desks mit seinem Urteil</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>Every row would be asked the same</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Jede Zeile würde dasselbe gefragt</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <source>Evidence</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Beleg</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Expected quality that a model has to pass. Specification: 0.85.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erwartete Qualität, die ein Modell übertreffen muss. Spezifikation: 0.85.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>expected quality {expected} is above {bar}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>erwartete Qualität {expected} liegt über {bar}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Expected quality {expected} is above {bar}, best for its cost: {case}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erwartete Qualität {expected} liegt über {bar}, am besten für die Kosten: {case}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>expected quality {expected} is not above {bar}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>erwartete Qualität {expected} liegt nicht über {bar}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>expected quality {expected}, {model} {model2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>erwartete Qualität {expected}, {model} {model2}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/paper.py"/>
        <source>Export a web page instead</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Exportieren Sie stattdessen eine Webseite</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Export all chats…</source>
        <translation>Alle Chats exportieren…</translation>
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
        <location filename="ice_desk/services/transfer/paper.py"/>
        <source>Export fewer chats</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Exportieren Sie weniger Chats</translation>
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
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Export this chat…</source>
        <translation>Diesen Chat exportieren…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Export {chosen} chats…</source>
        <translation>{chosen} Chats exportieren…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>extraction</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Extraktion</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Failed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Failed</source>
        <comment>share</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>failed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Failed before its end</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vor dem Ende fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Failed: {reason}</source>
        <translation>Fehlgeschlagen: {reason}</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Figure</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Figures of single answers, never their text. Sums of days stay.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zahlen einzelner Antworten, nie ihr Text. Tagessummen bleiben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>File</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Files that can: {endings}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lesbar sind: {endings}.</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Final validation</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Abschließende Prüfung</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>financial</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Finanzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Financial analysis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Finanzanalyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Find a tag, or name a new one</source>
        <translation>Tag suchen oder neuen benennen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>Find in all chats</source>
        <translation>In allen Chats suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/chat/find.py"/>
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
        <translation>1. Token · p95</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>First token, p95</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erstes Token, p95</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/fit.py"/>
        <source>fits on the GPU</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>passt auf die GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Fleet</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Flotte</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>For a calendar month. Local models cost nothing.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Je Kalendermonat. Lokale Modelle kosten nichts.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>For cloud endpoints, such as http://proxy:3128; never for this computer. Empty: none. The system&apos;s and the environment&apos;s are not used.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Für Cloud-Endpunkte, etwa http://proxy:3128; nie für diesen Rechner. Leer: keiner. Die des Systems und der Umgebung werden nicht verwendet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>For the system and other programs.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Für das System und andere Programme.</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Forecast</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/ollama_app.py"/>
        <source>Found at {program}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unter {program} gefunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ollama_app.py"/>
        <source>Found in Applications.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Im Ordner Programme gefunden.</translation>
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
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Free some space soon.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schaffen Sie bald Platz.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Free some space there</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schaffen Sie dort Platz</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>Free some space, then try again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Free some space: the history cannot be saved without.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schaffen Sie Platz: ohne lässt sich der Verlauf nicht speichern.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Free space cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der freie Platz ist nicht lesbar</translation>
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
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Frees {freed} GB first: {names}{done}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gibt zuerst {freed} GB frei: {names}{done}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>frees {size}</source>
        <translation>gibt {size} frei</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Frees {size} GB{leases}.{back}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gibt {size} GB frei{leases}.{back}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>From loaded models only: your own rated questions at once, one model&apos;s word within 0.5 s.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nur von geladenen Modellen: sofort Ihre eigenen bewerteten Fragen, das Wort eines Modells innerhalb von 0.5 s.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/advice.py"/>
        <source>from the last 7 days</source>
        <translation>aus den letzten 7 Tagen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>From the ledger before</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aus dem vorigen Ausgabenbuch</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>From the provider&apos;s bill</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aus der Rechnung des Anbieters</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>from {lane}</source>
        <translation>aus {lane}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Further machines</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Weitere Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>gave no whole answer in 15 min</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>gab in 15 min keine ganze Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>General</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Give it a name.</source>
        <translation>Geben Sie ihr einen Namen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/endpoints.py"/>
        <source>Give it another name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie ihm einen anderen Namen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>Give its name its true ending.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie dem Namen seine wahre Endung.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>Give its name the ending .pdf.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie dem Namen die Endung .pdf.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Give the name or the number of a machine.</source>
        <translation>Den Namen oder die Nummer eines Rechners angeben.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>Give the table a head and at least one row.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie der Tabelle einen Kopf und mindestens eine Zeile.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>Give what its models may take, such as 25.8</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie an, was seine Modelle belegen dürfen, etwa 25.8</translation>
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
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>GPU</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>GPU (unified)</source>
        <translation>GPU (gemeinsam)</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>GPU driver</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>GPU-Treiber</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>GPU memory in use</source>
        <translation>Grafikspeicher belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/advice.py"/>
        <source>GPU not readable</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>GPU nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Hardware profile</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hardwareprofil</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>has a key</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>hat einen Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Has gone on evenly</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lief gleichmäßig weiter</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>has to be a list</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>has to be a number of dollars</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>muss ein Betrag in Dollar sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>has to be an object</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>has to be more than 0; forbid the cloud with &quot;cloud&quot;: false</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>muss mehr als 0 sein; die Cloud verbieten Sie mit &quot;cloud&quot;: false</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>has to be text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>has to be true or false</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Health</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>health</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Health finds that it hangs ({figure}).</source>
        <translation>Die Prüfung zeigt, dass es hängt ({figure}).</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_parts.py"/>
        <source>health of the engine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zustand der Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Healthy</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>healthy</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/text.py"/>
        <source>Held</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <translation>Derzeit vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Help</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Help with unclear tasks</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hilfe bei unklaren Aufgaben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Help → Check for updates may ask for the newest version. Nothing is asked by itself or downloaded.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hilfe → Nach Updates suchen darf nach der neuesten Version fragen. Nichts wird von selbst gefragt oder heruntergeladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Hide archived chats</source>
        <translation>Archivierte Chats ausblenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Hide the names until I have voted</source>
        <translation>Namen bis zur Abstimmung verbergen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/marking.py"/>
        <source>Hide thoughts</source>
        <translation>Gedanken ausblenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>High</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>highest {peak} of RAM; {loads}, {unloads}</source>
        <translation>höchstens {peak} RAM; {loads}, {unloads}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>History</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>history</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>holds {trained} tokens, {need} are needed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>fasst {trained} Tokens, {need} sind nötig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
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
        <location filename="ice_desk/domain/report.py"/>
        <source>hot</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hot</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>How good the size estimates are is measured with every first load.</source>
        <translation>Wie gut die Größenschätzungen sind, wird bei jedem ersten Laden gemessen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>How long a warm model stays loaded.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wie lange ein warmes Modell geladen bleibt.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>How much memory {model} has is not known.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wie viel Speicher {model} hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>How much quality weighs when a model is chosen.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wie viel die Qualität bei der Wahl des Modells zählt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>hung</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>hängt</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>hypotheses</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hypothesen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Hypothesis generation</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hypothesenbildung</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/forms.py"/>
        <source>ICE Desk chats</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE-Desk-Chats</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>ICE Desk chats (*.json)</source>
        <translation>ICE-Desk-Chats (*.json)</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/desk.py"/>
        <source>ICE Desk closes</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk schließt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_rows.py"/>
        <source>ICE Desk ended</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk endete</translation>
    </message>
    <message>
        <location filename="ice_desk/services/history.py"/>
        <source>ICE Desk ended while this was being written</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk endete, während dies geschrieben wurde</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/tray.py"/>
        <source>ICE Desk goes on here: models stay loaded, answers end. Quit from this icon&apos;s menu.</source>
        <translation>ICE Desk läuft hier weiter: Modelle bleiben geladen, Antworten werden fertig. Beenden über das Menü dieses Symbols.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>ICE Desk is ending</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk endet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>ICE Desk is starting or ending</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk startet oder endet gerade</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>ICE Desk talks to Ollama{here}. {where}</source>
        <translation>ICE Desk spricht mit Ollama{here}. {where}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/jobs.py"/>
        <source>ICE Desk was closed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk wurde geschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>ICE Desk was closed meanwhile.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk wurde inzwischen geschlossen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>ICE Desk {version__}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk {version__}</translation>
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
        <location filename="ice_desk/app/reporting.py"/>
        <source>ICE Desk: {span}, {day}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ICE Desk: {span}, {day}</translation>
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
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>idle models are unloaded, so that the engine can load again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>untätige Modelle werden entladen, damit die Engine wieder laden kann</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <source>idle, its time was over</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>untätig, seine Zeit war um</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <source>Image {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bild {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>images</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>Images of the next question</source>
        <translation>Bilder der nächsten Frage</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/chats.py"/>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Import chats…</source>
        <translation>Chats importieren…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <source>In / out tokens</source>
        <translation>Tokens ein / aus</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>in service</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <location filename="ice_desk/app/reporting.py"/>
        <source>In this order of colours: {names}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>In dieser Reihenfolge der Farben: {names}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>In {lane} now</source>
        <translation>Jetzt in {lane}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>in {seconds}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>in {seconds}</translation>
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
        <location filename="ice_desk/services/updates.py"/>
        <source>Install ICE Desk again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Installieren Sie ICE Desk neu</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_tasks.py"/>
        <source>Install ICE Desk again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Installieren Sie ICE Desk neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Install it from ollama.com, then try again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Installieren Sie es von ollama.com und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Install NVIDIA&apos;s driver; after an update restart the computer.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Installieren Sie den Treiber von NVIDIA; nach einer Aktualisierung den Rechner neu starten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>Install the newer ICE Desk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Installieren Sie das neuere ICE Desk</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Install the newer one.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Installieren Sie das neuere.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Instructions for this chat</source>
        <translation>Anweisungen für diesen Chat</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Instructions for this chat…</source>
        <translation>Anweisungen für diesen Chat…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Instructions · {text}</source>
        <translation>Anweisungen · {text}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Intelligent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Intelligent</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Intelligent: models make room by themselves. Manual: only when you say so.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Intelligent: Modelle machen von selbst Platz. Manuell: nur auf Ihr Wort.</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>investment thesis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Investmentthese</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Is another tier worth it?</source>
        <translation>Lohnt sich eine andere Stufe?</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>is not known to this version</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ist dieser Version nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>is wrong: {fault}{fault2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ist falsch: {fault}{fault2}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>It</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Er</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>It accepts calls only by its own host name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es nimmt Aufrufe nur unter seinem eigenen Rechnernamen an</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>It answered with {status_code}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort war {status_code}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>It answered {status}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort war {status}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>It answered {status} ({status2})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort war {status} ({status2})</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>It answered {status} and sends callers on to {place}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort war {status} und verweist auf {place}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>It answered {status} with a web page, so something else listens there</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort war {status} mit einer Webseite, dort lauscht also etwas anderes</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>it answers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>er antwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>It answers without a key</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Antwortet ohne Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>It answers, but slowly: see whether it runs on the GPU and what else this computer does.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es antwortet, aber langsam: prüfen Sie, ob es auf der GPU läuft und was dieser Rechner sonst tut.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>It asks {name} on the network, so it waits for your word</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dafür wird {name} im Netz gefragt, daher wartet es auf Ihr Wort</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <source>It belongs to another user</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Er gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <source>It belongs to {owner}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Er gehört {owner}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/apart.py"/>
        <source>It broke the reader; it may be damaged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Daran brach der Leser ab; sie ist vielleicht beschädigt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>it can see images</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es kann Bilder sehen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>it cannot be opened ({strerror})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie lässt sich nicht öffnen ({strerror})</translation>
    </message>
    <message>
        <location filename="ice_desk/services/sent_images.py"/>
        <source>It cannot see the {earlier} of earlier questions; a note stands there instead.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es sieht die {earlier} früherer Fragen nicht; an ihrer Stelle steht ein Vermerk.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>It changes on every chat that has it.</source>
        <translation>Er ändert sich in jedem Chat, der ihn hat.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>It closed the connection before it answered</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Verbindung wurde vor der Antwort geschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/ahead.py"/>
        <source>it comes back: the load that it left for came to nothing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es kommt zurück: aus dem Laden, für das es ging, wurde nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy.py"/>
        <source>it could not be read in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie war nicht rechtzeitig lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>It did not answer within {seconds} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keine Antwort innerhalb von {seconds} s</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>It does not know the address that was called: {told}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die aufgerufene Adresse ist dort nicht bekannt: {told}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>It does not speak HTTP</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es spricht kein HTTP</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>It does not speak TLS as it should</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>TLS wird nicht richtig gesprochen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>it falls to the {seat}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es fällt an das {seat}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>it gave no answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es gab keine Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>It grew beyond 32 MB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wuchs über 32 MB hinaus</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>It grew beyond all measure</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wuchs über jedes Maß</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>it grows to 8 GB of RAM for each loaded model, and no list shows it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>er wächst je geladenem Modell auf 8 GB RAM, und keine Liste zeigt ihn</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>it had given no answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es hatte keine Antwort gegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <location filename="ice_desk/domain/router.py"/>
        <source>it has just failed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es ist gerade fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>It has just made room for another model.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es hat gerade einem anderen Modell Platz gemacht.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It has more than {most_cells} cells</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie hat mehr als {most_cells} Zellen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/tables.py"/>
        <source>It has more than {most_rows} rows, or more text than can be held</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie hat mehr als {most_rows} Zeilen oder mehr Text, als zu halten ist</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/release.py"/>
        <source>it has no date</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie hat kein Datum</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ports.py"/>
        <source>It has no key yet.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es hat noch keinen Schlüssel.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <source>It has no list of models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Er hat keine Liste von Modellen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>It has no place in this machine&apos;s memory</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Im Speicher dieses Rechners hat es keinen Platz</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to be a number</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss eine Zahl sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to be a table</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss eine Tabelle sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to be a whole number</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>it has to be one JSON object</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to be one of {choices}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss eines aus {choices} sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to be text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss Text sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to be true or false</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss true oder false sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to lie between {low} and {high}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss zwischen {low} und {high} liegen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to look like http://127.0.0.1:11434</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss aussehen wie http://127.0.0.1:11434</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it has to look like http://proxy:3128</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es muss aussehen wie http://proxy:3128</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>It has {st_size} MB; {most} are the most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie hat {st_size} MB; höchstens {most}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>It has {text} characters; {longest} are the most.</source>
        <translation>Es sind {text} Zeichen; höchstens {longest}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/image_reading.py"/>
        <source>It has {width} × {height} points; {most_points} million are the most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es hat {width} × {height} Punkte; höchstens {most_points} Millionen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/hosts.py"/>
        <source>It holds a query, and keys in an address would be stored and shown in plain text.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie enthält eine Abfrage, und Schlüssel in einer Adresse würden im Klartext gespeichert und gezeigt.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/hosts.py"/>
        <source>It holds a user name or password, which would be stored and shown in plain text.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie enthält Benutzername oder Passwort, die im Klartext gespeichert und gezeigt würden.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It holds more than {most_letters} million letters</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie enthält mehr als {most_letters} Millionen Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/hosts.py"/>
        <source>It holds no host name that can be looked up.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es steht kein auffindbarer Rechnername darin.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It holds no text; its pages may be pictures</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie enthält keinen Text; ihre Seiten sind vielleicht Bilder</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <location filename="ice_desk/services/ledger_csv.py"/>
        <source>It is a folder</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>It is a PDF</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist ein PDF</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>It is a TIFF image</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist ein TIFF-Bild</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>it is about another program</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es betrifft ein anderes Programm</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>It is an archive or an Office document</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist ein Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>It is an icon</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist ein Symbol</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>It is answering.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es antwortet gerade.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>It is busy with another load, or the model has left meanwhile.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie lädt gerade anderes, oder das Modell ist inzwischen gegangen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/image_reading.py"/>
        <source>It is damaged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es ist beschädigt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>It is damaged ({name__})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist beschädigt ({name__})</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It is damaged, or no PDF</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist beschädigt oder kein PDF</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>It is damaged, or no spreadsheet ({name__})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist beschädigt oder keine Tabelle ({name__})</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It is damaged, or no Word document ({name__})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist beschädigt oder kein Word-Dokument ({name__})</translation>
    </message>
    <message>
        <location filename="ice_desk/services/images/files.py"/>
        <source>It is damaged: its end is missing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist beschädigt: Das Ende fehlt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It is empty</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es ist leer</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>It is HEIC, AVIF or a film</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist HEIC, AVIF oder ein Film</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>It is in use.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wird benutzt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>It is kept 5 min only.</source>
        <translation>Es wird nur 5 min gehalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>It is larger than {most_bytes} MiB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist größer als {most_bytes} MiB</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>it is loaded again with a longer context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es wird mit längerem Kontext neu geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>it is loaded again, wholly on the GPU</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es wird neu geladen, ganz auf der GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/services/keyring_store.py"/>
        <source>it is locked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>er ist gesperrt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It is locked with a password</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist mit einem Passwort gesperrt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>it is nested too deeply</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie ist zu tief verschachtelt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <location filename="ice_desk/services/documents/tables.py"/>
        <source>It is no CSV file: {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist keine CSV-Datei: {error}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>It is no file but a pipe or a device</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist keine Datei, sondern eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>It is no image that can be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist kein lesbares Bild</translation>
    </message>
    <message>
        <location filename="ice_desk/services/typed_price.py"/>
        <source>It is no number</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/tables.py"/>
        <source>It is no table</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist keine Tabelle</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>It is no text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist kein Text</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>It is no text in UTF-8</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ist kein Text in UTF-8</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it is not an address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es ist keine Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>it is not in the form of a feed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie hat nicht die Form einer Update-Liste</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>it is not installed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es ist nicht installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>It is not installed, or answers nothing.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es ist nicht installiert oder antwortet auf nichts.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>it is not UTF-8 text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie ist kein UTF-8-Text</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>it is not valid JSON: {msg} at column {colno}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie ist kein gültiges JSON: {msg} in Spalte {colno}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_file.py"/>
        <source>it is not valid TOML</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie ist kein gültiges TOML</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>It is sound, or an amount cannot be right</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es ist in Ordnung, oder ein Betrag kann nicht stimmen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <location filename="ice_desk/services/settings_file.py"/>
        <source>it is too large</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>It is too large to be one</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dafür ist sie zu groß</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it is too long or has characters that cannot be shown</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es ist zu lang oder enthält nicht darstellbare Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>It is {by_organisation} in {source}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es ist {by_organisation} in {source}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>It is {process}. {sentence} What other programs are being answered is not seen from here, and would be cut.</source>
        <translation>Es ist {process}. {sentence} Was andere Programme gerade beantwortet bekommen, ist von hier nicht zu sehen und würde abgeschnitten.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/route_record.py"/>
        <source>It lacks its basis, or has another form: {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ihm fehlt die Grundlage, oder er hat eine andere Form: {error}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/links.py"/>
        <source>It leads to {host}</source>
        <translation>Er führt zu {host}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>It leaves {warm_minutes} min after its last answer.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es geht {warm_minutes} min nach seiner letzten Antwort.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>It lies on a share of the network</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie liegt auf einer Netzfreigabe</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>It may be reading a slow disk. Wait, or take it back to Cold.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vielleicht liest sie von einem langsamen Datenträger. Warten Sie, oder nehmen Sie es nach Cold zurück.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it may have at most {map_length} entries</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>höchstens {map_length} Einträge sind möglich</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it may hold a host and a port only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nur Rechner und Port dürfen darin stehen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>it may hold a host and a port only; a password would stand here in plain text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nur Rechner und Port dürfen darin stehen; ein Passwort stünde hier im Klartext</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>It might cost {micro_dollars}, more than what was said before leaves</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie könnte {micro_dollars} kosten, mehr, als vom zuvor Genannten übrig ist</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices_public.py"/>
        <source>it must be between 0 and 1,000,000 dollars per million tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>er muss zwischen 0 und 1,000,000 Dollar je Million Tokens liegen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/release.py"/>
        <source>it names no version</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie nennt keine Version</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/endpoints.py"/>
        <source>It needs a name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Er braucht einen Namen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/endpoints.py"/>
        <source>It needs an address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Er braucht eine Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answer.py"/>
        <location filename="ice_desk/services/batches/rows.py"/>
        <source>it reached its length limit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie erreichte ihre Längengrenze</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>It sends its answers packed as {coding}, though none was asked for</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antworten kommen ungefragt als {coding} gepackt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>It stands in {source}. {whom} if it has to change.</source>
        <translation>Festgelegt in {source}. {whom}, wenn es geändert werden soll.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>It stays until you let it go.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es bleibt, bis Sie es freigeben.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>it takes half the memory of 16 bits, and hardly any quality; it needs flash attention</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das braucht halb so viel Speicher wie 16 Bit und kostet kaum Qualität; es braucht Flash Attention</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>It takes no memory here, so there is nothing to load.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es belegt hier keinen Speicher, es gibt also nichts zu laden.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>It tells no version</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie nennt keine Version</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/deadlines.py"/>
        <source>It took longer than {total} minutes</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es dauerte länger als {total} Minuten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/paper.py"/>
        <source>It took too long</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es dauerte zu lange</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>It was built without the address of a feed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wurde ohne Adresse einer Update-Liste gebaut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/history.py"/>
        <source>It was deleted</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wurde gelöscht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>It was deleted while it was loaded, and Ollama unloads only what it lists.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde im geladenen Zustand gelöscht, und Ollama entlädt nur, was es auflistet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>It was given back while the request waited</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde freigegeben, während die Anfrage wartete</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_turn.py"/>
        <source>It was not done after {seconds} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nach {seconds} s war es nicht fertig</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>It was not found on this computer. Get it from ollama.com/download.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Auf diesem Rechner nicht gefunden. Erhältlich unter ollama.com/download.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>It was sent on to an address without encryption</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde auf eine Adresse ohne Verschlüsselung verwiesen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>it was still being written when it was exported</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sie wurde beim Export noch geschrieben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <source>It was told to {grace} s ago, and then forced</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Er wurde vor {grace} s dazu aufgefordert und dann gezwungen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/planner.py"/>
        <source>It would fit with OLLAMA_KV_CACHE_TYPE=q8_0 set where Ollama starts</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es würde passen, wenn OLLAMA_KV_CACHE_TYPE=q8_0 gesetzt ist, wo Ollama startet</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>It would leave memory at once</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es würde den Speicher sofort verlassen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>It would not fit here.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es würde hier nicht passen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>It would push another model out.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es würde ein anderes Modell verdrängen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>It would unpack to {unpacked} MB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entpackt wären es {unpacked} MB</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/links.py"/>
        <source>It writes a mail</source>
        <translation>Er schreibt eine E-Mail</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>It wrote nothing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es schrieb nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>its address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ihrer Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <source>Its address begins with http, so key and prompts would cross the network unencrypted</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Adresse beginnt mit http, Schlüssel und Prompts gingen also unverschlüsselt durch das Netz</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>Its answer broke off</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort brach ab</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Its answer broke off in the middle</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort brach mittendrin ab</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_parse.py"/>
        <source>Its answer holds no list of models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort enthält keine Liste von Modellen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Its answer holds no vectors</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort enthält keine Vektoren</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/bodies.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Its answer is no JSON</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort ist kein JSON</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/bodies.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Its answer is over 32 MB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort ist größer als 32 MB</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Its answer is {kind}, not JSON</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort ist {kind}, nicht JSON</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>Its answer is {kind}, not {wanted}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort ist {kind}, nicht {wanted}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Its answers end first; what it has loaded stays loaded.</source>
        <translation>Seine Antworten enden zuerst; was er geladen hat, bleibt geladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>Its certificate is not trusted: {verify_message}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dem Zertifikat wird nicht vertraut: {verify_message}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>its cost cannot be bounded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>seine Kosten lassen sich nicht begrenzen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Its cost is set aside before sending.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ihre Kosten werden vor dem Senden vorgemerkt.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Its file is damaged: {text}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Datei ist beschädigt: {text}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>its head is not one of ours</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sein Kopf ist nicht von uns</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>Its keep-alive may be set to 0, or another program needed the memory.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Seine Haltezeit steht vielleicht auf 0, oder ein anderes Programm brauchte den Speicher.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answering.py"/>
        <source>its last answer broke off</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die letzte Antwort brach ab</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Its last words: {words}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die letzten Worte: {words}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/gpu_driver.py"/>
        <source>its library is not here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>seine Bibliothek fehlt hier</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <source>its load was stopped too late</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sein Laden wurde zu spät abgebrochen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>its machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sein Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>Its name ends the names of its models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sein Name steht am Ende der Namen seiner Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>Its name has characters that cannot be shown</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ihr Name enthält nicht darstellbare Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/release.py"/>
        <source>its page is no https address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ihre Seite ist keine https-Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/hosts.py"/>
        <source>Its path holds characters that do not belong there.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Pfad enthält Zeichen, die dort nicht hingehören.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>its price is known</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sein Preis ist bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <location filename="ice_desk/services/cloud/offers.py"/>
        <source>its price is not known</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sein Preis ist nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/desk.py"/>
        <source>Its price is not known, so its cost cannot be bounded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sein Preis ist nicht bekannt, daher lassen sich die Kosten nicht begrenzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Its price is not known, so nothing is sent to it</source>
        <translation>Sein Preis ist nicht bekannt, daher wird nichts gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Its program was not found here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sein Programm wurde hier nicht gefunden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>its prompt cache is released</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sein Prompt-Cache wird freigegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>its prompt cache was released</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sein Prompt-Cache wurde freigegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Its provider turns it off on {going}</source>
        <translation>Der Anbieter schaltet es am {going} ab</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>its signature was not made with the key of this copy</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ihre Unterschrift stammt nicht vom Schlüssel dieser Kopie</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/slots.py"/>
        <source>its time was over</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>seine Zeit war um</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/ui/text.py"/>
        <source>just now</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/plan_words.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Keep hot</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hot halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>Keep it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Keep it hot</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hot halten</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Keep it longer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Halten Sie es länger</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Keep measurements</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Messungen aufheben</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Keep on disk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Auf der Platte lassen</translation>
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
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Keep this chat on this machine</source>
        <translation>Diesen Chat auf diesem Rechner halten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Keep warm</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warm halten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Keep {warm_minutes} min</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{warm_minutes} min halten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>kept</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>kept hot</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hot gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/ahead.py"/>
        <source>kept hot, loaded at the start</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hot gehalten, beim Start geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/ahead.py"/>
        <source>kept hot; {reason}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hot gehalten; {reason}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Kept in memory only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nur im Speicher gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>Kept local</source>
        <translation>Lokal gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>kept warm</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warm gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>key</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schlüssel</translation>
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
        <location filename="ice_desk/services/health_money.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Keyring</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>keys in the system&apos;s keyring only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schlüssel nur im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Keys last for one session only.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schlüssel gelten nur für eine Sitzung.</translation>
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
        <source>KV cache</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>KV-Cache</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Lane</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Spur</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Lanes</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Spuren</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Language</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/transfer/paper.py"/>
        <source>Laying it out failed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Setzen schlug fehl</translation>
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
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Leave the name and password out of the address.</source>
        <translation>Die Adresse ohne Name und Passwort angeben.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Ledger</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>Left out, because they cannot be read: {left_out}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ausgelassen, weil nicht lesbar: {left_out}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>left out: the minute of a quick run was over</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ausgelassen: die Minute eines kurzen Laufs war um</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Left panel</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Linke Spalte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Length</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>length</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Länge</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/demands.py"/>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>length of the asking</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Länge der Frage</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>let images leave this machine in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>lassen Sie in den Einstellungen Bilder diesen Rechner verlassen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Let models stay after an answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle sollen nach einer Antwort bleiben</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Let the batch cost more?</source>
        <translation>Darf der Stapel mehr kosten?</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Let the chat leave this machine, or pull a model here.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lassen Sie den Chat diesen Rechner verlassen, oder laden Sie hier ein Modell herunter.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Let the engine answer one question of a model at a time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine soll je Modell eine Frage auf einmal beantworten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Let the engine keep its context in 8 bits</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine soll ihren Kontext in 8 Bit halten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Let the engine load {at_least} models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine soll {at_least} Modelle laden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Let the engine use flash attention</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine soll Flash Attention verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Let the engine&apos;s usual context be about as long as the desk&apos;s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der übliche Kontext der Engine soll etwa so lang sein wie der des Desks</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Let this chat use the cloud</source>
        <translation>Dieser Chat darf die Cloud nutzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Let this chat use the cloud and other machines</source>
        <translation>Dieser Chat darf Cloud und andere Rechner nutzen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/month.py"/>
        <source>Let {tier} go on</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{tier} weitermachen lassen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/money.py"/>
        <source>Let {tier} use the cloud again</source>
        <translation>{tier} darf die Cloud wieder nutzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Light</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Liked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gefallen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>liked {shares} of {rated} against {shares2} of {rated2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{shares} von {rated} gefielen, gegenüber {shares2} von {rated2}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>line {chr}, letter {at}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile {chr}, Zeichen {at}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>lines {begin}-{begin2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeilen {begin}-{begin2}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>list its loaded models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die geladenen Modelle auflisten</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>list its models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Modelle auflisten</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Listens to this computer only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lauscht nur auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>load</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Load again, wholly on the GPU</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Neu laden, ganz auf der GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Load again, wholly on the GPU{size}</source>
        <translation>Neu laden, ganz auf der GPU{size}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Load ahead</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vorausladen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Load and keep hot</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden und Hot halten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Load and keep {warm_minutes} min</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden und {warm_minutes} min halten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Load for 5 min</source>
        <translation>Für 5 min laden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Load for an answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Für eine Antwort laden</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Load it again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erneut laden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Load it again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie es neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Load it again. If that does not help, restart Ollama.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie es neu. Hilft das nicht, starten Sie Ollama neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>Load it by hand once the cause is mended, or choose another model.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie es von Hand, sobald die Ursache behoben ist, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/desk.py"/>
        <source>Load it from its card.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie es über seine Karte.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>load the model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Modell laden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Load what is usually asked next while there is room. Nothing leaves for it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden, was meist als Nächstes gefragt wird, solange Platz ist. Nichts muss dafür gehen.</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/slots.py"/>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <location filename="ice_desk/services/memory_log.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>loaded ahead</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>lädt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>loading {model} hung</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Laden von {model} hing</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/requests.py"/>
        <source>Loading {model} was stopped</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Laden von {model} wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/waiting_words.py"/>
        <source>Loading {model}{eta}.</source>
        <translation>Lädt {model}{eta}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>Loading {name} for the search by meaning …</source>
        <translation>{name} wird für die Suche nach Bedeutung geladen …</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Loads</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Loads only when a question needs it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wird nur geladen, wenn eine Frage es braucht.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Local below complexity {limit} or above confidence {sure}; now {level} and {confidence}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokal unter Komplexität {limit} oder über Sicherheit {sure}; jetzt {level} und {confidence}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Local below complexity {limit}; now {complexity}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokal unter Komplexität {limit}; jetzt {complexity}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Local confidence above which a harder question stays here. Specification: 0.80.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokale Sicherheit, ab der eine schwerere Frage hier bleibt. Spezifikation: 0.80.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>local confidence {confidence} is above {sure}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>lokale Sicherheit {confidence} liegt über {sure}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Local confidence {confidence} is above {sure}: {case}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokale Sicherheit {confidence} liegt über {sure}: {case}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>Local models still answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokale Modelle antworten weiterhin</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>Local models still answer. With the month&apos;s true bill at hand: ice-desk budget begin-again DOLLARS</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokale Modelle antworten weiterhin. Mit der wahren Rechnung des Monats zur Hand: ice-desk budget begin-again DOLLARS</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Local models still answer; nothing goes to the cloud.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokale Modelle antworten weiterhin; nichts geht an die Cloud.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>Local models still answer; see the Health page</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokale Modelle antworten weiterhin; siehe die Seite Zustand</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>Local once a model here can see images, such as {remedy}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokal, sobald ein Modell hier Bilder sehen kann, etwa {remedy}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Local once one is expected above {bar}; {best} comes to {best2}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lokal, sobald von einem mehr als {bar} erwartet wird; {best} kommt auf {best2}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>local only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nur lokal</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Locked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gesperrt</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Longest cloud answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Längste Cloud-Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Look again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Erneut ansehen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Look again in a while. If it stays so, load it again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sehen Sie später erneut nach. Bleibt es so, laden Sie es neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Look again; on Linux a service is stopped by: sudo systemctl stop ollama</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sehen Sie erneut nach; unter Linux wird ein Dienst beendet mit: sudo systemctl stop ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Look around with a simulated fleet</source>
        <translation>Mit simulierter Flotte umsehen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>Look at its name and folder.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie Name und Ordner.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>Look at OLLAMA_KEEP_ALIVE, or free some memory.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie OLLAMA_KEEP_ALIVE, oder geben Sie Speicher frei.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>Look at who else uses this engine.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sehen Sie nach, wer diese Engine noch benutzt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Look at {path}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sehen Sie in {path} nach</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>Look for its question behind other windows, or use the key for this session only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Suchen Sie seine Abfrage hinter anderen Fenstern, oder verwenden Sie den Schlüssel nur in dieser Sitzung</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>Look where you got ICE Desk from</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sehen Sie nach, woher Sie ICE Desk haben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>Look where you got it from</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sehen Sie nach, woher Sie sie haben</translation>
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
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/machines.py"/>
        <source>Looking.</source>
        <translation>Wird geprüft.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Low</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/places.py"/>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Machine {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Rechner {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Machines</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/gpu_driver.py"/>
        <source>macOS brings the driver of its GPU (Metal) along; there is none to update</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>macOS bringt den Treiber seiner GPU (Metal) mit; es gibt keinen zu aktualisieren</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>made room for {model}{limit}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Platz gemacht für {model}{limit}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Main menu</source>
        <translation>Hauptmenü</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>Make several batches.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Machen Sie mehrere Stapel daraus.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Manual</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Manuell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/forms.py"/>
        <source>Markdown</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Markdown</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>massive context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sehr langer Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices_file.py"/>
        <source>max_output must be a number of tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>max_output muss eine Zahl von Tokens sein</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/text.py"/>
        <source>Measured</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>medium models</source>
        <translation>mittlere Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/services/settings_values.py"/>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Memory</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>memory</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/desk.py"/>
        <source>Memory has changed meanwhile: {sentence}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Speicher hat sich inzwischen geändert: {sentence}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>Memory has changed since: {sentence}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Speicher hat sich seither geändert: {sentence}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Memory has not been recorded yet: a point a minute.</source>
        <translation>Der Speicher wurde noch nicht aufgezeichnet: ein Punkt je Minute.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/pressure.py"/>
        <source>Memory is down to {share} again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Speicher ist wieder bei {share}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/pressure.py"/>
        <source>Memory is {share} full. {sample}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Speicher ist zu {share} voll. {sample}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Memory kept free</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Freizuhaltender Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Memory of {machine}</source>
        <translation>Speicher: {machine}</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speicher zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pressure.py"/>
        <source>memory was {share} full</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Speicher war zu {share} voll</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Memory: what its models may take, for only the machine itself can tell. A graphics card sold as 24 GB has 25.8 GB; of a Mac&apos;s memory about two thirds count. Not known: one model at a time is loaded there.</source>
        <translation>Speicher: was seine Modelle belegen dürfen, denn messen kann das nur der Rechner selbst. Eine als 24 GB verkaufte Grafikkarte hat 25.8 GB; vom Speicher eines Mac zählen etwa zwei Drittel. Nicht bekannt: es wird nur ein Modell zugleich geladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>message {place} follows message {parent}, which does not stand before it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nachricht {place} folgt auf Nachricht {parent}, die nicht davor steht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>message {place} needs a number of its own</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nachricht {place} braucht eine eigene Nummer</translation>
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
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>minutes</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>missed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>verfehlt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <location filename="ice_desk/ui/batch/new.py"/>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/promises.py"/>
        <source>Model comparison</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modellvergleich</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/promises.py"/>
        <source>Model comparison: {title}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modellvergleich: {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>Model for {title}</source>
        <translation>Modell für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>model leaves</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modell verlässt</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/menus.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Models at once</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle zugleich</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Models for embeddings do not count.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle für Einbettungen zählen nicht.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Models it may hold</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle, die es halten darf</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>models leave</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle verlassen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Models lie on another machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Modelle liegen auf einem anderen Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Models per task</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle je Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Models run on the processor beside that card.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Neben dieser Karte laufen Modelle auf dem Prozessor.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>models take {used} GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Modelle belegen {used} GB</translation>
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
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>More takes more memory.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mehr belegt mehr Speicher.</translation>
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
        <location filename="ice_desk/domain/pressure.py"/>
        <source>Most is held by {name} ({bytes} GB).{release}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Am meisten belegt {name} ({bytes} GB).{release}</translation>
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
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>Move it again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verschieben Sie es erneut.</translation>
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
        <location filename="ice_desk/shell/panes.py"/>
        <source>Move {model} to {lane}</source>
        <translation>{model} nach {lane} verschieben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>must not be empty</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>darf nicht leer sein</translation>
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
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Name of the tag</source>
        <translation>Name des Tags</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Name, such as rtx-box</source>
        <translation>Name, etwa rtx-box</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>needed for an answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>für eine Antwort gebraucht</translation>
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
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Needs about {size} GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Braucht etwa {size} GB</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Needs about {size} GB on {host}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Braucht etwa {size} GB auf {host}</translation>
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
        <location filename="ice_desk/services/world.py"/>
        <source>needs {bytes} GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>braucht {bytes} GB</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/catalogue_world.py"/>
        <source>needs {bytes} GB, {room} free</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>braucht {bytes} GB, {room} frei</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Needs {size} GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Braucht {size} GB</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Needs {size} GB on {host}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Braucht {size} GB auf {host}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Never fewer than models at once and two more, so that Ollama does not unload by its own rules.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nie weniger als Modelle zugleich und zwei mehr, damit Ollama nicht nach eigenen Regeln entlädt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/dialog.py"/>
        <source>New batch</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/chat/chat_rows.py"/>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/find.py"/>
        <source>Newer (Shift+Enter)</source>
        <translation>Neuer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/find.py"/>
        <source>Newer place</source>
        <translation>Neuere Stelle</translation>
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
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
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
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>No chat has this tag.</source>
        <translation>Kein Chat hat diesen Tag.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>No chat model is installed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Chat-Modell ist installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>No chat uses the cloud</source>
        <translation>Kein Chat nutzt die Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>No chats yet.</source>
        <translation>Noch keine Chats.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>no check for updates</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>keine Suche nach Updates</translation>
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
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>no cloud models, no keys</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>keine Cloud-Modelle, keine Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/palette.py"/>
        <source>No command of that name.</source>
        <translation>Kein Befehl mit diesem Namen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>no data for {stalled} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>seit {stalled} s keine Daten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>No engine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keine Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>no engine</source>
        <translation>keine Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/core.py"/>
        <source>No engine answers at {address}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unter {address} antwortet keine Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/empty.py"/>
        <source>No engine answers on {name}.</source>
        <translation>Auf {name} antwortet keine Engine.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>No engine answers, so nothing can be loaded or unloaded.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keine Engine antwortet, daher lässt sich nichts laden oder entladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>No engine to look at</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keine Engine zu prüfen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <location filename="ice_desk/domain/router.py"/>
        <source>no failure of this question</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>kein Fehler bei dieser Frage</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>No file was chosen</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde keine Datei gewählt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/advice.py"/>
        <source>no GPU found</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>keine GPU gefunden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>No installed model can take this question</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein installiertes Modell kann diese Frage übernehmen</translation>
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
        <location filename="ice_desk/services/health_money.py"/>
        <source>No key lies in it, so it is not needed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Schlüssel liegt darin, er wird also nicht gebraucht</translation>
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
        <location filename="ice_desk/services/keyring_store.py"/>
        <source>no keyring was made yet</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es wurde noch kein Schlüsselbund angelegt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>No local model is expected above {bar} at complexity {complexity}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Von keinem lokalen Modell wird mehr als {bar} bei Komplexität {complexity} erwartet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/hosts.py"/>
        <source>No machine here is called {model}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Rechner hier heißt {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/hosts.py"/>
        <source>No machine here is called {model}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Rechner hier heißt {model}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/switching.py"/>
        <source>No message here has another version. Edit a prompt, or ask for an answer again, to make one.</source>
        <translation>Keine Nachricht hier hat eine andere Fassung. Ändern Sie einen Prompt oder fragen Sie noch einmal, um eine zu machen.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/replay.py"/>
        <location filename="ice_desk/ui/tray.py"/>
        <source>no model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>kein Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>No model engine is running</source>
        <translation>Keine Modell-Engine läuft</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>No model here can see images</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Modell hier kann Bilder sehen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>No model here can see images, so this goes to the cloud.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Modell hier kann Bilder sehen, daher geht dies an die Cloud.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>No model is in memory</source>
        <translation>Kein Modell ist im Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>No model is installed.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Modell ist installiert.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>No model is loaded and idle, so none was asked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Modell ist geladen und untätig, daher wurde keines gefragt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>No model is loaded and no answer is running.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Modell ist geladen und keine Antwort läuft.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>No model that can answer is installed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Modell, das antworten kann, ist installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>No model that can see images can take this question</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein Modell, das Bilder sehen kann, kann diese Frage übernehmen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>No model was chosen</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde kein Modell gewählt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>No model was named</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde kein Modell genannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/empty.py"/>
        <source>No models yet.</source>
        <translation>Noch keine Modelle.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>No Ollama answers there</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dort antwortet kein Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>No Ollama is stopped from here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Von hier wird kein Ollama beendet</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>No question was answered.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde nichts gefragt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>no reason was given</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ein Grund wurde nicht genannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>No request matches.</source>
        <translation>Keine Anfrage passt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/hosts.py"/>
        <source>No such machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kein solcher Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>No tag is called so. Enter makes “{text}”.</source>
        <translation>Kein Tag heißt so. Eingabe legt „{text}“ an.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>No tags yet. Name the first one above.</source>
        <translation>Noch keine Tags. Benennen Sie oben den ersten.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>no text of Ollama&apos;s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>kein Text von Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/rows.py"/>
        <source>No whole answer came in {row_seconds} min.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>In {row_seconds} min kam keine ganze Antwort.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/keyring_store.py"/>
        <source>nobody answered</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>niemand antwortete</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Nobody told its cost, so the most it can have cost counts. Open it to enter the bill.</source>
        <translation>Die Kosten wurden nicht gemeldet, daher zählt das Höchste, was es gekostet haben kann. Öffnen, um die Rechnung einzutragen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/apart.py"/>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>nobody waits for it any more</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>niemand wartet mehr darauf</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/hosts.py"/>
        <source>none but this computer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>keiner außer diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>None found: models run on the processor</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keine gefunden: Modelle laufen auf dem Prozessor</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>None of the files can be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keine der Dateien ist lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>None of the {options} installed models can{cloud}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keines der {options} installierten Modelle kann es{cloud}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>None of the {title} models can answer here, so the best that can is {best}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Keines der Modelle von {title} kann hier antworten, das beste verfügbare ist {best}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>None runs at {address}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unter {address} läuft keines.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <location filename="ice_desk/services/local_answers.py"/>
        <source>Not a word came in {patience} s; it may hang</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>In {patience} s kam kein Wort; vielleicht hängt es</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>not among the models for {title}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nicht unter den Modellen für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Not applicable. {problem}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Trifft nicht zu. {problem}</translation>
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
        <location filename="ice_desk/ui/chat/acts.py"/>
        <source>Not compared: this question has images, and models are compared by words alone.</source>
        <translation>Nicht verglichen: Diese Frage hat Bilder, und Modelle werden nur mit Worten verglichen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Not enough disk space</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht genug Platz auf dem Datenträger</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/find.py"/>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>Not here now: the rules decide until it is.</source>
        <translation>Jetzt nicht da: bis dahin entscheiden die Regeln.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Not installed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht installiert</translation>
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
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Not known</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/world.py"/>
        <source>not known to the engine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Engine nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Not known yet</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Not loaded by ICE Desk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht von ICE Desk geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>Not looked at yet.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/telemetry.py"/>
        <source>not needed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Not on this computer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>not one of {title}&apos;s models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>keines der Modelle von {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/acts.py"/>
        <source>Not opened: only web and mail addresses are.</source>
        <translation>Nicht geöffnet: nur Web- und Mail-Adressen werden geöffnet.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Not pasted: it has {what}, more than this box can show. Paste it in parts.</source>
        <translation>Nicht eingefügt: es hat {what}, mehr, als dieses Feld zeigen kann. Fügen Sie es in Teilen ein.</translation>
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
        <location filename="ice_desk/domain/gates.py"/>
        <source>not retired</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nicht abgeschaltet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Not sent: it cost nothing.</source>
        <translation>Nicht gesendet: hat nichts gekostet.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>not set</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Not set up: nothing goes to a provider</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht eingerichtet: nichts geht an einen Anbieter</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Not this computer&apos;s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nicht der dieses Rechners</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/notices.py"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="ice_desk/services/typed_price.py"/>
        <source>Nothing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Nothing answers at {address}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unter {address} antwortet nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Nothing answers at {where}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unter {where} antwortet nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Nothing came for {deadline} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{deadline} s lang kam nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/deadlines.py"/>
        <source>Nothing came for {silence} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{silence} s lang kam nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>nothing forbids it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nichts verbietet es</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>Nothing found in chats with this tag.</source>
        <translation>Nichts gefunden in Chats mit diesem Tag.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Nothing goes to the cloud until it is mended. Ask {contact}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bis das behoben ist, geht nichts an die Cloud. Wenden Sie sich an {contact}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Nothing has been checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Nothing has been checked.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde nichts geprüft.</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <source>Nothing that was promised has been measured.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nichts Versprochenes wurde gemessen.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Nothing to recommend.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nichts zu empfehlen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/advice.py"/>
        <source>Nothing to recommend: what was measured in the last 7 days gives no reason to change anything.</source>
        <translation>Nichts zu empfehlen: was in den letzten 7 Tagen gemessen wurde, gibt keinen Grund zu Änderungen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Nothing waits to be loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nichts wartet auf das Laden</translation>
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
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>Nothing was sent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde nichts gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Nothing was sent to the engine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>An die Engine wurde nichts gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Nothing was stopped</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es wurde nichts beendet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/panes.py"/>
        <source>now {lane}</source>
        <translation>jetzt {lane}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>now {reading}</source>
        <translation>jetzt {reading}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>numbers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zahlen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Of an Ollama started from here, from its next start. q8_0 takes half the memory of f16, q4_0 a quarter.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eines von hier gestarteten Ollama, ab seinem nächsten Start. q8_0 braucht halb so viel Speicher wie f16, q4_0 ein Viertel.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>of GPU memory in use</source>
        <translation>Grafikspeicher belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>of no named kind</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ohne benannte Art</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>of {owner}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>von {owner}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/find.py"/>
        <source>Older (Enter)</source>
        <translation>Älter (Eingabe)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/find.py"/>
        <source>Older place</source>
        <translation>Ältere Stelle</translation>
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
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Ollama asks for a sign-in</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama verlangt eine Anmeldung</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Ollama cannot reach its cloud</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama erreicht seine Cloud nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Ollama cannot reach the library: {text}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama erreicht die Bibliothek nicht: {text}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ollama_app.py"/>
        <source>Ollama could not be started</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama konnte nicht gestartet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Ollama could not be started again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama konnte nicht wieder gestartet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Ollama could not embed the text</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama konnte den Text nicht einbetten</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Ollama could not {act}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama konnte das nicht: {act}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Ollama did not confirm it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama hat es nicht bestätigt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Ollama did not {act} in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama hat nicht rechtzeitig geantwortet ({act})</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Ollama does not have {named}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama hat {named} nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Ollama ended at once (exit code {code})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama endete sofort (Exit-Code {code})</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Ollama is being started or stopped already</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama wird schon gestartet oder beendet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_turn.py"/>
        <source>Ollama is being started or stopped by another ICE Desk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama wird gerade von einem anderen ICE Desk gestartet oder beendet</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Ollama is not reachable</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama ist nicht erreichbar</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Ollama is not running here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama läuft hier nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Ollama is not started</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama wird nicht gestartet</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Ollama is too busy</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama ist überlastet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Ollama on this computer</source>
        <translation>Ollama auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Ollama refused the connection</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama lehnte die Verbindung ab</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Ollama started from here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Von hier gestartetes Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Ollama wants spare room beside other models: frees {freed} GB first: {names}{done}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama will neben anderen Modellen Platz behalten: gibt zuerst {freed} GB frei: {names}{done}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Ollama was not found here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama wurde hier nicht gefunden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Ollama was not stopped</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama wurde nicht beendet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Ollama was started but has not answered for {start_seconds} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama wurde gestartet, antwortet aber seit {start_seconds} s nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Ollama was stopped, but something started it again: {process}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama wurde beendet, aber etwas hat es wieder gestartet: {process}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>Ollama {version} answers, with {models}.{warning}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama {version} antwortet, mit {models}.{warning}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Ollama&apos;s log</source>
        <translation>Ollama-Protokoll</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Ollama&apos;s log cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ollama-Protokoll ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Ollama&apos;s log cannot be written</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ollama-Protokoll ist nicht beschreibbar</translation>
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
        <location filename="ice_desk/domain/router.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>on disk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>auf der Platte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>on the CPU</source>
        <translation>auf der CPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>on {here} of {of} · </source>
        <translation>an {here} von {of} · </translation>
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
        <location filename="ice_desk/services/transfer/lines.py"/>
        <source>One message of another version is not in this file. Export the chat as JSON to have it, too.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Nachricht einer anderen Fassung fehlt in dieser Datei. Exportieren Sie den Chat als JSON, um auch sie zu haben.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <location filename="ice_desk/engines/cloud/bodies.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>One of its numbers is not finite</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine der Zahlen ist nicht endlich</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_settings.py"/>
        <source>One of {hosts}: {by_organisation}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eines aus {hosts}: {by_organisation}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_settings.py"/>
        <source>One of {names}: {by_organisation}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eines aus {names}: {by_organisation}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>One question for all of them</source>
        <translation>Eine Frage für alle</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>Only endpoints that were added can be removed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nur hinzugefügte Endpunkte lassen sich entfernen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Only http and https addresses can be reached.</source>
        <translation>Nur http- und https-Adressen sind erreichbar.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>Only http and https proxies are</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nur http- und https-Proxys sind es</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>only it can see</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nur es kann sehen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Only one that was started from here. Off: it stays, and is known again at the next start.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nur eines, das von hier gestartet wurde. Aus: es bleibt und ist beim nächsten Start wieder bekannt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Only what it loaded itself can be loaded again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nur was es selbst geladen hat, kann neu geladen werden.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Only {most} may be loaded at once: unloads {names} first{done}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nur {most} zugleich: entlädt zuerst {names}{done}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/links.py"/>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Open it elsewhere and save it anew.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Öffnen Sie sie anderswo und speichern Sie sie neu.</translation>
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
        <location filename="ice_desk/ui/chat/links.py"/>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <location filename="ice_desk/ui/chat/marking.py"/>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Open; holds the key of {used}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Offen; enthält den Schlüssel für {used}</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>OPENAI_API_KEY and ANTHROPIC_API_KEY, for this session only.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>OPENAI_API_KEY und ANTHROPIC_API_KEY, nur für diese Sitzung.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Opposing views go to the research model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gegenpositionen gehen an das Recherchemodell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Other computers of yours that run Ollama: one fleet with this one. Their models&apos; names end with the machine&apos;s, as in mistral:7b@rtx-box, and a question that one of them answers goes to that machine.</source>
        <translation>Ihre weiteren Rechner mit Ollama: eine Flotte mit diesem. Die Namen ihrer Modelle enden auf den des Rechners, etwa mistral:7b@rtx-box, und eine Frage, die eines davon beantwortet, geht an diesen Rechner.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/pressure.py"/>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>other programs</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Panels</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Part</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>part {number}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Teil {number}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>part {part}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Teil {part}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/fit.py"/>
        <source>partly on the GPU</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>teilweise auf der GPU</translation>
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
        <location filename="ice_desk/domain/keys.py"/>
        <source>Paste the key again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fügen Sie den Schlüssel erneut ein</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>Paste the key alone</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fügen Sie nur den Schlüssel ein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/images/desk.py"/>
        <source>Pasted image {conversation}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eingefügtes Bild {conversation}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>pattern model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mustermodell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Pattern recognition</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mustererkennung</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>pattern recognition</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mustererkennung</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>patterns</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Performance</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Leistung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chat_rows.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/slots.py"/>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>pinned again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>wieder angeheftet</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>Pinned to {pin}, which cannot answer now ({obstacle}). {reason}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fest {pin} zugeordnet, das jetzt nicht antworten kann ({obstacle}). {reason}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>place</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Plans are made from the models&apos; sizes alone.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geplant wird allein nach den Größen der Modelle.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Policy</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Premium analysis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hochwertige Analyse</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>price</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Preis</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Price of a local second</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Preis einer lokalen Sekunde</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices_file.py"/>
        <source>price {number} needs a provider and a model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Preis {number} braucht Anbieter und Modell</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>primary analysis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hauptanalyse</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <source>Process {number} may not be stopped from here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prozess {number} darf von hier nicht beendet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>process {pid}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prozess {pid}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <source>Process {pid} does not end</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prozess {pid} endet nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Professional cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Grenze Professional</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Professional: quality above</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Professional: Qualität über</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Promised</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versprochen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Promised and measured</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/machine_list.py"/>
        <source>Prompts and answers cross your network unencrypted on their way to {place}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prompts und Antworten gehen auf dem Weg zu {place} unverschlüsselt durch Ihr Netz.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Proxy</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Proxy</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>pull</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Pull it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Pull it first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie es zuerst herunter.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Pull it first{size}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zuerst herunterladen{size}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/desk.py"/>
        <source>Pull it, or choose another.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie es herunter, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Pull one: ice-desk pull {first}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie eines herunter: ice-desk pull {first}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>Pull one: ice-desk pull {remedy}. Or {way}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie eines herunter: ice-desk pull {remedy}. Oder {way}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>Pull only</source>
        <translation>Nur herunterladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Pull {first}, or choose another tier.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie {first} herunter, oder wählen Sie eine andere Stufe.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Pull {first}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie {first} herunter.</translation>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>pulling</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>Put a column in braces, such as {{{columns}}}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Eine Spalte in Klammern einsetzen, etwa {{{columns}}}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Quality</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <source>quality</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Qualität</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <source>Quality against speed</source>
        <translation>Qualität gegen Tempo</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>quality for its cost {mine}, {theirs} less</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Qualität für die Kosten {mine}, {theirs} weniger</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Quality of 10</source>
        <translation>Qualität von 10</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Quality priority</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Qualität zuerst</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>quantitative code</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>quantitativer Code</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Quantization</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <source>Queries per $</source>
        <translation>Anfragen je $</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>query</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Anfrage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>question</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>question marks</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fragezeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Question to all</source>
        <translation>Frage an alle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>queued</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>kurz</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>quick insights</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>schnelle Einsichten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Quick question</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kurze Frage</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>quick questions</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/fit.py"/>
        <source>RAM only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nur RAM</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/memory_plot.py"/>
        <source>RAM there is</source>
        <translation>RAM vorhanden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Rate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Rate down</source>
        <translation>Schlecht bewerten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Rate up</source>
        <translation>Gut bewerten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Rated</source>
        <translation>Bewertet</translation>
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
        <location filename="ice_desk/services/documents/apart.py"/>
        <source>Reading took more than {deadline} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Lesen dauerte länger als {deadline} s</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>Reading {name} … {share}</source>
        <translation>{name} wird gelesen … {share}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>ready</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>bereit</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Ready in about {load_seconds}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bereit in etwa {load_seconds}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>reasoning model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schlussfolgerungsmodell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Reconciled</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nach Rechnung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Refresh the Budget page</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden Sie die Seite Budget neu</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>refused</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/call.py"/>
        <source>refused before anything was billed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>abgelehnt, bevor etwas berechnet wurde</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Relationship inference</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Beziehungsanalyse</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>relationships</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Released</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>neu geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
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
        <location filename="ice_desk/domain/router.py"/>
        <source>Remove the pin to route by the rules.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entfernen Sie die Zuordnung, um nach den Regeln zu leiten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_popup.py"/>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>Rename it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Benennen Sie sie um.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Rename the tag</source>
        <translation>Tag umbenennen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>report</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Report writing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Berichterstellung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>research model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Recherchemodell</translation>
    </message>
    <message>
        <location filename="resources/catalogue/cloud.toml"/>
        <source>Research synthesis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zusammenführung von Recherchen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Reset the model&apos;s options</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Setzen Sie die Optionen des Modells zurück</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>response</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Antwortzeit</translation>
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
        <location filename="ice_desk/services/batches/runner.py"/>
        <source>Restart ICE Desk.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie ICE Desk neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>Restart ICE Desk: it sets the file aside and restores a backup</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie ICE Desk neu: es legt die Datei beiseite und stellt eine Sicherung wieder her</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Restart it</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>Restart Ollama, or use another model.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie Ollama neu, oder verwenden Sie ein anderes Modell.</translation>
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
        <location filename="ice_desk/services/history.py"/>
        <source>Restore it or start a new one</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Stellen Sie sie wieder her, oder beginnen Sie eine neue</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>resume</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Resume pulling</source>
        <translation>Download fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>retired since {retired}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>abgeschaltet seit {retired}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <source>Retry failed rows</source>
        <translation>Fehlgeschlagene erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Right panel</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Rechte Spalte</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Route it there</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dorthin leiten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/header.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Routing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>row {begin}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile {begin}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>row {number} does not follow from the one before it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile {number} folgt nicht aus der vorigen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>row {number} is not one of ours</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile {number} ist nicht von uns</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/runner.py"/>
        <source>Row {number} of a batch was taken by somebody else</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile {number} eines Stapels wurde von jemand anderem genommen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>row {seq} is not one of ours</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile {seq} ist nicht von uns</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>row {seq} was changed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeile {seq} wurde geändert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>rows are missing at its end</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>an seinem Ende fehlen Zeilen</translation>
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
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>rows were added or taken away at its end</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>an seinem Ende wurden Zeilen hinzugefügt oder entfernt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>rows {begin}-{end}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zeilen {begin}-{end}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Rules of the tiers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Regeln der Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Run text recognition (OCR) over it first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lassen Sie zuerst eine Texterkennung (OCR) darüberlaufen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>Run {share} on the CPU</source>
        <translation>{share} auf der CPU rechnen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Run “ollama signin” in a terminal</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Führen Sie „ollama signin“ in einem Terminal aus</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>Run: ice-desk batch list</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ausführen: ice-desk batch list</translation>
    </message>
    <message>
        <location filename="ice_desk/services/library.py"/>
        <source>Run: ice-desk chats</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ausführen: ice-desk chats</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tags.py"/>
        <source>Run: ice-desk chats tags</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ausführen: ice-desk chats tags</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>Run: ice-desk pull {model}. Or choose Auto or another model.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ausführen: ice-desk pull {model}. Oder Auto oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>Running answers hold the rest of {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laufende Antworten belegen den Rest für {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>Running, or waiting to be sent: its worst case is set aside.</source>
        <translation>Läuft oder wartet auf das Senden: der schlimmste Fall ist vorgemerkt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>Runs in the cloud</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Läuft in der Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Said to the model before every question of this chat, such as who it is to be, how long answers are, and in which language. A preset also keeps the tier and the routing chosen now.</source>
        <translation>Wird dem Modell vor jeder Frage dieses Chats gesagt, etwa wer es sein soll, wie lang Antworten sind und in welcher Sprache. Eine Vorlage merkt sich auch Stufe und Routing von jetzt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Same window, made-up answers, marked “simulated”. Only a cloud model with a key is really asked.</source>
        <translation>Gleiches Fenster, erfundene Antworten, als „simuliert“ gekennzeichnet. Wirklich gefragt wird nur ein Cloud-Modell mit Schlüssel.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Save a copy without a password.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie eine Kopie ohne Passwort.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/panes.py"/>
        <source>Save a report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Save as a preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Save as a preset…</source>
        <translation>Als Vorlage speichern…</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Save it anew as .docx.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie sie neu als .docx.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/files.py"/>
        <source>Save it anew as .xlsx.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie sie neu als .xlsx.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Save it anew as CSV, or attach it as .txt.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie sie neu als CSV, oder hängen Sie sie als .txt an.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/tables.py"/>
        <source>Save it anew as CSV.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie sie neu als CSV.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/apart.py"/>
        <location filename="ice_desk/services/images/files.py"/>
        <location filename="ice_desk/ui/image_reading.py"/>
        <source>Save it anew elsewhere.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie sie anderswo neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>Save it as PNG or JPEG.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie sie als PNG oder JPEG.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <location filename="ice_desk/ui/image_reading.py"/>
        <source>Save it as PNG.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie es als PNG.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/images/files.py"/>
        <location filename="ice_desk/ui/image_reading.py"/>
        <source>Save it smaller.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Speichern Sie sie kleiner.</translation>
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
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Saved and readable</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Gespeichert und lesbar</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <source>Saved by that</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dadurch gespart</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>Saved in the system&apos;s keyring.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Im Schlüsselbund des Systems gespeichert.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/bundle.py"/>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>scores {score}, {behind} less</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wertung {score}, {behind} weniger</translation>
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
        <translation>Suchen oder ausführen</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <source>See whether the model still lies wholly on the GPU, and what else uses this computer.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfen Sie, ob das Modell noch ganz auf der GPU liegt und was diesen Rechner sonst belegt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Send Ctrl+⏎</source>
        <translation>Senden Strg+⏎</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>Send fewer images, or shorten the question.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Weniger Bilder senden, oder die Frage kürzen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/branch_rows.py"/>
        <source>Send it as a new one</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Senden Sie sie als neue</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Send the message again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Senden Sie die Nachricht erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/images/desk.py"/>
        <source>Send these first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Senden Sie zuerst diese.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Send ⌘⏎</source>
        <translation>Senden ⌘⏎</translation>
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
        <location filename="ice_desk/domain/policy.py"/>
        <source>set by your organisation</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>von Ihrer Organisation festgelegt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>Set of files…</source>
        <translation>Auswahl von Dateien…</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Set OLLAMA_HOST=127.0.0.1:11434 for Ollama and restart it, unless other machines are meant to use it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Setzen Sie OLLAMA_HOST=127.0.0.1:11434 für Ollama und starten Sie es neu, außer andere Rechner sollen es benutzen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Set the date right, or confirm it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Stellen Sie das Datum richtig, oder bestätigen Sie es.</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Settle after Stop</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nach dem Anhalten abrechnen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Settle it or leave it open</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Rechnen Sie sie ab, oder lassen Sie sie offen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/text.py"/>
        <source>Settled</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>gibt frei</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>share pasted</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>eingefügter Anteil</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>Sheet</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Blatt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>Shorten it, or choose a model with a longer context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kürzen Sie ihn, oder wählen Sie ein Modell mit längerem Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Shorten it, or give the model a longer context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kürzen Sie ihn, oder geben Sie dem Modell einen längeren Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/services/local_answers.py"/>
        <source>Shorten it, or start a new chat</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kürzen Sie sie, oder beginnen Sie einen neuen Chat</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>Shorten it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kürzen Sie sie.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Shorten the question, free memory, or move a model to hot.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kürzen Sie die Frage, geben Sie Speicher frei oder verschieben Sie ein Modell nach Hot.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>shortened</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Show archived chats</source>
        <translation>Archivierte Chats zeigen</translation>
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
        <location filename="ice_desk/shell/chats.py"/>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>Show it larger: {size}</source>
        <translation>Größer zeigen: {size}</translation>
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
        <location filename="ice_desk/ui/chat/marking.py"/>
        <source>Show thoughts</source>
        <translation>Gedanken zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/blocks.py"/>
        <source>Shown as plain text: too large to format</source>
        <translation>Als einfacher Text: zu groß zum Formatieren</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/tier_words.py"/>
        <source>Shown once there are answers to compare by.</source>
        <translation>Erscheint, sobald es Antworten zum Vergleichen gibt.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>shrunk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>verkleinert</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Sign in with “ollama signin”, then retry</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Melden Sie sich mit „ollama signin“ an und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Simulated</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Simuliert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
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
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Size</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>So much of it had come, and your organisation caps what may be spent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>So viel war davon gekommen, und Ihre Organisation begrenzt die Ausgaben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Some of the settings are {by_organisation} ({source})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Einige Einstellungen sind {by_organisation} ({source})</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>somebody asked another model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>jemand fragte ein anderes Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Something else answers at {address}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unter {address} antwortet etwas anderes</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>Something else started what answers at {address}: {process}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Etwas anderes hat gestartet, was unter {address} antwortet: {process}.</translation>
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
        <location filename="ice_desk/services/notices.py"/>
        <source>Something went wrong inside ICE Desk. The log has the details.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>In ICE Desk ist etwas schiefgegangen. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Sound</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Sound; the cost of some answers is not confirmed yet</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>In Ordnung; die Kosten einiger Antworten sind noch nicht bestätigt</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/page.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Speed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>speed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="ice_desk/app/reporting.py"/>
        <source>Speed by day</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tempo nach Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Speed · slowest 5 %</source>
        <translation>Tempo · p5</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Spend in {month}, {value}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ausgaben im {month}, {value}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Spend this month</source>
        <translation>Ausgaben in diesem Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Spent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/batches/desk.py"/>
        <location filename="ice_desk/services/documents/tables.py"/>
        <source>Split it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Teilen Sie sie auf.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>Split them.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Teilen Sie sie auf.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/planner.py"/>
        <source>Split, about {share} % would run on the CPU, many times slower</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aufgeteilt würde die CPU etwa {share} % rechnen, vielfach langsamer</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>SQLite</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/health_money.py"/>
        <source>Start it again, or log in anew.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie ihn neu, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ollama_app.py"/>
        <source>Start it by hand: ollama serve</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie es von Hand: ollama serve</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Start it, or take it off the list in the settings.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie ihn, oder nehmen Sie ihn in den Einstellungen von der Liste.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Start Ollama</source>
        <translation>Ollama starten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Start Ollama there.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie Ollama dort.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Start Ollama, or check the address in the settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie Ollama, oder prüfen Sie die Adresse in den Einstellungen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/core.py"/>
        <source>Start Ollama, or look around with a simulated fleet.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie Ollama, oder sehen Sie sich mit einer simulierten Flotte um.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Start Ollama, then connect again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starten Sie Ollama und verbinden Sie neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>Started by ICE Desk (process {pid}) at {address}; KV cache {cache_type}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Von ICE Desk gestartet (Prozess {pid}) unter {address}; KV-Cache {cache_type}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Starter cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Grenze Starter</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Starter: local below</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Starter: lokal unter</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>starting, which takes a few seconds</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>startet, was einige Sekunden dauert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Starting. This takes a few seconds.</source>
        <translation>Wird gestartet. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/budget/ledger.py"/>
        <source>State</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Stay in the tray</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Stayed on this machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Auf diesem Rechner geblieben</translation>
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
        <location filename="ice_desk/services/transfer/lines.py"/>
        <source>Still being written</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wird noch geschrieben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/view.py"/>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/local_engine.py"/>
        <source>Stop</source>
        <comment>engine</comment>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>stop</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/engine_process.py"/>
        <source>Stop it as that user; on Linux a service by: sudo systemctl stop ollama</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Beenden Sie ihn als dieser Benutzer; unter Linux einen Dienst mit: sudo systemctl stop ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Stop it there: the Ollama app in the menu bar, or its service</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Beenden Sie es dort: die Ollama-App in der Menüleiste oder ihr Dienst</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Stop it where it was started, or say that you mean it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Beenden Sie es, wo es gestartet wurde, oder bestätigen Sie es</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>Stop its answer first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Halten Sie zuerst seine Antwort an.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Stop loading</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Stop Ollama on quit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ollama beim Beenden beenden</translation>
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
        <location filename="ice_desk/ui/chat/composer.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>Stop the answer, or do not wait for it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Halten Sie die Antwort an, oder warten Sie nicht darauf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Stopped at the length limit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>An der Längengrenze angehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Stopped at the length limit: {reason}</source>
        <translation>An der Längengrenze angehalten: {reason}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Stopped before it was sent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Vor dem Senden angehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Stopped by you</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Von Ihnen angehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/dispatcher.py"/>
        <source>stopped by you</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>von Ihnen angehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Stopped: repetition or the engine closed the stream</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Angehalten: Wiederholung, oder die Engine schloss den Strom</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>Stops the load that is under way. It stays on disk.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Bricht das laufende Laden ab. Es bleibt auf der Platte.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>stops when you quit</source>
        <translation>endet beim Beenden</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>structured data</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/domain/images.py"/>
        <source>SVG is a program for drawing, not an image</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>SVG ist ein Zeichenprogramm, kein Bild</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/planner.py"/>
        <source>Swap: unload {names} first</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tauschen: zuerst {names} entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <location filename="resources/catalogue/tasks.toml"/>
        <source>Synthesis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Synthese</translation>
    </message>
    <message>
        <location filename="resources/catalogue/models.toml"/>
        <source>synthesis</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Synthese</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>System</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/ui/chat/chat_rows.py"/>
        <source>tagged {tags}</source>
        <translation>mit Tags {tags}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tag_filter.py"/>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>Tags of this chat…</source>
        <translation>Tags dieses Chats…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Tags of {chats}</source>
        <translation>Tags von {chats}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Tags of {chosen} chats…</source>
        <translation>Tags von {chosen} Chats…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>Tags of “{title}”</source>
        <translation>Tags von „{title}“</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tag_chip.py"/>
        <source>Tags: {names}</source>
        <translation>Tags: {names}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <location filename="ice_desk/services/library.py"/>
        <source>Take it out of the file.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nehmen Sie es aus der Datei.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/bill.py"/>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tag_rows.py"/>
        <source>Take one off that chat first</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nehmen Sie zuerst einen von diesem Chat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Take the rating back</source>
        <translation>Bewertung zurücknehmen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <location filename="ice_desk/ui/batch/new.py"/>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Task</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>task</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/engines/ollama.py"/>
        <source>tell its version</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Version nennen</translation>
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
        <location filename="ice_desk/services/health_money.py"/>
        <source>Test its key in the settings; a test costs nothing.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Testen Sie den Schlüssel in den Einstellungen; ein Test kostet nichts.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Test the new machine&apos;s address</source>
        <translation>Adresse des neuen Rechners testen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The address answered {status} ({name}) with {page}, so something else listens there</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Adresse antwortete {status} ({name}) mit {page}, dort lauscht also etwas anderes</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <location filename="ice_desk/engines/ollama_parse.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>The address does not answer as Ollama does</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Adresse antwortet nicht wie Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>The address of an Ollama server on your network, such as 192.168.1.20:11434.</source>
        <translation>Die Adresse eines Ollama-Servers in Ihrem Netz, etwa 192.168.1.20:11434.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>the address of {name} cannot be used: {why}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Adresse von {name} ist nicht nutzbar: {why}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/session.py"/>
        <source>The answer broke off</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort brach ab</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/session.py"/>
        <source>The answer ended before its end mark</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort endete vor ihrem Endzeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <location filename="ice_desk/engines/ollama_stream.py"/>
        <source>The answer was cut off</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort wurde abgeschnitten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>The answer was not judged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Antwort wurde nicht beurteilt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>The answer&apos;s limit must be at least 1 token</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Grenze der Antwort muss mindestens 1 Token betragen</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/batches.py"/>
        <source>The batch and its {answers} are deleted for good. Export them first to keep them.</source>
        <translation>Der Stapel und seine {answers} werden endgültig gelöscht. Exportieren Sie sie vorher, um sie zu behalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_tasks.py"/>
        <source>The benchmarks in {name} cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Benchmarks in {name} sind nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>The budget ledger cannot be used, so nothing goes to the cloud</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ausgabenbuch ist nicht nutzbar, daher geht nichts an die Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/app/money.py"/>
        <source>The budget ledger is still being checked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ausgabenbuch wird noch geprüft</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/replay.py"/>
        <source>the cap is reached</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Obergrenze ist erreicht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>the cap is reached: the cloud has stopped</source>
        <translation>die Obergrenze ist erreicht: die Cloud ruht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/alerts.py"/>
        <source>the cap of all tiers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Obergrenze aller Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>the catalogue</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Katalog</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/catalogue.py"/>
        <source>The catalogue has no model called {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Katalog kennt kein Modell {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/catalogue.py"/>
        <source>The catalogue has no task called {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Katalog kennt keine Aufgabe {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>The chart is being drawn.</source>
        <translation>Das Diagramm wird gezeichnet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>The check for updates is off</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Suche nach Updates ist aus</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>the cloud cannot take it ({blocked})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Cloud kann es nicht übernehmen ({blocked})</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>the cloud is asked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Cloud wird gefragt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The cloud limit is reached</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Limit der Cloud ist erreicht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>The cloud waits until this computer&apos;s date is confirmed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Cloud wartet, bis das Datum dieses Rechners bestätigt ist</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>The columns are: {shown}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Spalten sind: {shown}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>The connection to the engine broke</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Verbindung zur Engine brach ab</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>The connection to the engine was closed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Verbindung zur Engine wurde geschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>The connection to the provider broke</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Verbindung zum Anbieter brach ab</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>The connection to the provider was closed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Verbindung zum Anbieter wurde geschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <location filename="ice_desk/services/month.py"/>
        <source>The date is right</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Datum stimmt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_clock.py"/>
        <source>The date is {now}, but the ledger&apos;s newest entry is of {newest}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Datum ist {now}, aber der neueste Eintrag des Ausgabenbuchs ist vom {newest}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>the day&apos;s cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Tagesgrenze</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/entries.py"/>
        <source>the desk closed before it ended</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Desk wurde vorher geschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <location filename="ice_desk/services/store.py"/>
        <source>The disk did not answer in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Datenträger antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The disk is full</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The disk is very slow or held up</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Datenträger ist sehr langsam oder blockiert</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The disk reported a failure</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Datenträger meldete einen Fehler</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The disk that holds Ollama&apos;s models is full</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Datenträger mit den Modellen von Ollama ist voll</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/room.py"/>
        <source>The documents fit into no model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Dokumente passen in kein Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>The download takes {wanted} GB, and {free} GB are free on the disk of the models: {short} GB are missing, with 1 GB kept free.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Download braucht {wanted} GB, und {free} GB sind auf dem Datenträger der Modelle frei: es fehlen {short} GB, wobei 1 GB frei bleibt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/gpu_driver.py"/>
        <source>The driver was updated while the computer ran</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Treiber wurde aktualisiert, während der Rechner lief</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>The end of the log; questions and answers are never logged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ende des Protokolls; Fragen und Antworten stehen nie darin</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>The end of what Ollama wrote itself, where ICE Desk started it: models, addresses, memory, failures</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ende dessen, was Ollama selbst schrieb, wo ICE Desk es startete: Modelle, Adressen, Speicher, Fehler</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>The engine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>The engine at {address} may not be used here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine unter {address} darf hier nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>The engine at {dialled} is in the fleet already</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine unter {dialled} ist schon in der Flotte</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>The engine did not say how long {model} stays</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine sagte nicht, wie lange {model} bleibt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>The engine does not list this model, nor does the catalogue.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Weder die Engine noch der Katalog kennt dieses Modell.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>The engine does not tell its version</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine nennt ihre Version nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>The engine ended the download without finishing it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine beendete den Download, ohne fertig zu sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>The engine has not answered the load.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine hat auf das Laden nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/planning.py"/>
        <source>The engine has not described this model yet.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine hat dieses Modell noch nicht beschrieben.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>The engine has not let go of {model} after {unload} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine hat {model} nach {unload} s nicht freigegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>The engine in use is on another machine ({address}); it is started and stopped there.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die verwendete Engine ist auf einem anderen Rechner ({address}); sie wird dort gestartet und beendet.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_stream.py"/>
        <source>The engine loaded or unloaded the model instead of answering</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine hat das Modell geladen oder entladen, statt zu antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>The engine loaded {model} and let it go at once</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine lud {model} und gab es sofort wieder frei</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/watch.py"/>
        <source>the engine or another program unloaded it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Engine oder ein anderes Programm hat es entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>The engine seems to hang on it. Unload what is idle; if that does not help, restart Ollama.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Engine scheint daran zu hängen. Entladen Sie Untätiges; hilft das nicht, starten Sie Ollama neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The engine&apos;s address points elsewhere</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Adresse der Engine verweist woandershin</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>The file as it was is kept as {name}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die bisherige Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The file cannot be opened</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The file is damaged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_file.py"/>
        <source>the file is damaged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The file is write-protected</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>The file itself could not be changed.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Datei selbst ließ sich nicht ändern.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The file may not be used</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Datei darf nicht benutzt werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_file.py"/>
        <source>the file was replaced or removed while it was in use</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Datei wurde während der Benutzung ersetzt oder entfernt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>The files hold more than {most_letters} million letters</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Dateien enthalten mehr als {most_letters} Millionen Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>the first machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der erste Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>The first row names the columns; below it there is nothing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die erste Zeile nennt die Spalten; darunter steht nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>The fleet is simulated; nothing is started or stopped.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Flotte ist simuliert; nichts wird gestartet oder beendet.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>The folder cannot be written</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Ordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>The further machines: {known}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die weiteren Rechner: {known}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/gpu_driver.py"/>
        <source>The GPU is AMD&apos;s, whose driver does not tell its version here; Ollama asks for ROCm 7</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die GPU ist von AMD, deren Treiber seine Version hier nicht nennt; Ollama verlangt ROCm 7</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history cannot be saved, so conversations of this session are lost when ICE Desk ends. {error}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf lässt sich nicht speichern, Unterhaltungen dieser Sitzung gehen also verloren, wenn ICE Desk endet. {error}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history could not be read or saved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf konnte nicht gelesen oder gespeichert werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history did not answer in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history is closed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf ist geschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history was damaged and starts empty. The damaged file is kept as {name}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf war beschädigt und beginnt leer. Die beschädigte Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history was damaged. The backup of {day} was restored; what came later is missing. The damaged file is kept as {name}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf war beschädigt. Die Sicherung vom {day} wurde wiederhergestellt; was später kam, fehlt. Die beschädigte Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history was written by a newer ICE Desk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf wurde von einem neueren ICE Desk geschrieben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The history was written by a newer ICE Desk: it can be read here, but not changed.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Verlauf wurde von einem neueren ICE Desk geschrieben: er ist hier lesbar, aber nicht änderbar.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>The journal (Ctrl+J) has each. Move one to a lane to try again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Journal (Strg+J) nennt jedes. Verschieben Sie eines in eine Spur, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>the judge gave no whole reply in 5 min</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Richter gab in 5 min keine ganze Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <source>The key belongs to {origin}, not to another address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel gehört zu {origin}, nicht zu einer anderen Adresse</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>The key for {host} holds characters that no key has</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel für {host} enthält Zeichen, die kein Schlüssel hat</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>The key has a line break or a space in it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Im Schlüssel steht ein Zeilenumbruch oder Leerzeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>The key has characters that no key has</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel enthält Zeichen, die kein Schlüssel hat</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>The key is empty</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel ist leer</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>The key is longer than {longest_key} characters</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel ist länger als {longest_key} Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The key is too long for Windows: at most {limit} characters fit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel ist zu lang für Windows: höchstens {limit} Zeichen passen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>The key is too short</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel ist zu kurz</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>The key is used for this session only.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel wird nur in dieser Sitzung verwendet.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <source>The key was entered for another address</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel wurde für eine andere Adresse eingegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The key was not deleted</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel wurde nicht gelöscht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The key was not read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel wurde nicht gelesen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The key was not saved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel wurde nicht gespeichert</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/keys.py"/>
        <source>The key was pasted twice</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel wurde zweimal eingefügt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>The key works</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüssel funktioniert</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The keyring did not keep it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüsselbund hat ihn nicht behalten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The keyring does not answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüsselbund antwortet nicht</translation>
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
        <location filename="ice_desk/services/secrets.py"/>
        <source>The keyring failed ({name__})</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüsselbund versagte ({name__})</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>The keyring has none</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüsselbund hat keinen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The keyring is locked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>The keyring is locked. A key that is entered now is used for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt. Ein jetzt eingegebener Schlüssel gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>The keyring was not opened</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Schlüsselbund wurde nicht geöffnet</translation>
    </message>
    <message>
        <location filename="ice_desk/app/reporting.py"/>
        <source>the last day</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der letzte Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <source>The last lines. While ICE Desk runs it is cut to 2 MB.</source>
        <translation>Die letzten Zeilen. Solange ICE Desk läuft, wird es auf 2 MB gekürzt.</translation>
    </message>
    <message>
        <location filename="ice_desk/app/reporting.py"/>
        <source>the last {days} days</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die letzten {days} Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>The ledger cannot be trusted: {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dem Ausgabenbuch ist nicht zu trauen: {error}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/month.py"/>
        <source>The ledger cannot be used, so nothing goes to the cloud: {problem}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ausgabenbuch ist nicht nutzbar, daher geht nichts an die Cloud: {problem}</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/keepers.py"/>
        <source>The ledger cannot be used: cloud is off</source>
        <translation>Das Ausgabenbuch ist nicht nutzbar: die Cloud ist aus</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>The ledger has no entry {number}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ausgabenbuch hat keinen Eintrag {number}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>The ledger is not begun again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ausgabenbuch wird nicht neu begonnen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>The ledger was asked for a step that its rows do not allow</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dem Ausgabenbuch wurde ein Schritt abverlangt, den seine Zeilen nicht erlauben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_csv.py"/>
        <source>The ledger was not exported</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Ausgabenbuch wurde nicht exportiert</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The library has no model of that name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Bibliothek hat kein Modell dieses Namens</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>the load was stopped</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Laden wurde abgebrochen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/hosts.py"/>
        <source>The machines are: {known}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Rechner sind: {known}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>the memory of {name} has to be a number of GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Speicher von {name} muss eine Zahl in GB sein</translation>
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
        <location filename="ice_desk/services/branch_rows.py"/>
        <source>The message to change is no longer here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die zu ändernde Nachricht ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>the model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answer.py"/>
        <source>The model gave an empty answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Modell gab eine leere Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The model needs a newer Ollama</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Modell braucht ein neueres Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/collect.py"/>
        <location filename="ice_desk/engines/ollama_stream.py"/>
        <source>The model went on past the limit that was set</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Modell schrieb über die gesetzte Grenze hinaus</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The model&apos;s runner ended with “{phrase}”</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Prozess des Modells endete mit „{phrase}“</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>The money for this request is no longer set aside</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das Geld für diese Anfrage ist nicht mehr vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>the month is over</source>
        <translation>der Monat ist vorbei</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>the month&apos;s cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Monatsgrenze</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>the month&apos;s {name} cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Monatsgrenze von {name}</translation>
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
        <location filename="ice_desk/services/batches/rows.py"/>
        <source>The next answer may cost {micro_dollars}; with {committed} so far that is more than the {limit} that this batch may cost.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die nächste Antwort kann {micro_dollars} kosten; mit bisher {committed} ist das mehr als die {limit}, die dieser Stapel kosten darf.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>The next model may have to make another one leave.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Für das nächste Modell muss vielleicht ein anderes gehen.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>The next thing to do in a message; Return does it</source>
        <translation>Die nächste Handlung an einer Nachricht; Eingabe führt sie aus</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/paper.py"/>
        <source>The PDF was not made</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das PDF wurde nicht erstellt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy.py"/>
        <source>the policy file</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Richtliniendatei</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>The policy of your organisation cannot be read in full. {problem}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Richtlinie Ihrer Organisation ist nicht vollständig lesbar. {problem}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>The policy of your organisation cannot be read in full. {problem} Until it is mended nothing goes to the cloud; `ice-desk policy check FILE` tries one.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Richtlinie Ihrer Organisation ist nicht vollständig lesbar. {problem} Bis das behoben ist, geht nichts an die Cloud; `ice-desk policy check FILE` prüft eine.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/presets.py"/>
        <source>The preset has no name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Vorlage hat keinen Namen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>The price is 0</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Preis ist 0</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices_file.py"/>
        <source>the price of {key}: {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Preis von {key}: {error}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>The price was not saved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Preis wurde nicht gespeichert</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>The prices cannot be changed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Preise lassen sich nicht ändern</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/pressure.py"/>
        <source>the prompt caches of loaded models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Prompt-Caches geladener Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/openai_chat.py"/>
        <source>The provider ended it with a failure</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Anbieter beendete sie mit einem Fehler</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answer.py"/>
        <source>the provider ended it: {reason}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>der Anbieter beendete sie: {reason}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <source>The provider ended the stream without its end mark</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Anbieter beendete den Strom ohne Endzeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>The provider reported a failure without naming it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Anbieter meldete einen Fehler, ohne ihn zu nennen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>The provider reported fewer tokens than came</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Anbieter meldete weniger Tokens, als kamen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>The provider reported no input tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Anbieter meldete keine Eingabe-Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>The provider reported no usage</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Anbieter meldete keinen Verbrauch</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>The provider reported usage that cannot be right</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Anbieter meldete einen Verbrauch, der nicht stimmen kann</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>The provider&apos;s address points elsewhere</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Adresse des Anbieters verweist woandershin</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>The proxy or the provider</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Proxy oder der Anbieter</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>The proxy refused: {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Proxy lehnte ab: {error}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/local_answers.py"/>
        <source>The question is too long for the model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Frage ist zu lang für das Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/services/keyring_store.py"/>
        <source>the question was dismissed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Frage wurde abgewiesen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/bodies.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>The question was not sent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Frage wurde nicht gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/bench_judge.py"/>
        <source>the reply does not grade every criterion, or grades others</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Antwort bewertet nicht jedes Kriterium oder andere</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/bench_judge.py"/>
        <source>the reply is nested too deep</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Antwort ist zu tief verschachtelt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/bench_judge.py"/>
        <source>the reply is too long</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Antwort ist zu lang</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>the reply was cut</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Antwort wurde abgeschnitten</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>The request was not sent</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Anfrage wurde nicht gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>The rest of a stopped cloud answer is read unseen to learn its exact cost. Off: the connection is cut at once, and the answer counts at its most until you enter the bill.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Rest einer angehaltenen Cloud-Antwort wird ungesehen gelesen, um die genauen Kosten zu erfahren. Aus: die Verbindung wird sofort getrennt, und die Antwort zählt mit ihrem Höchstbetrag, bis Sie die Rechnung eintragen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/rows.py"/>
        <source>The row asks nothing</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Zeile fragt nichts</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>The setting {name} was set back to its default: {fault}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Einstellung {name} wurde auf ihre Vorgabe zurückgesetzt: {fault}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>The settings could not be read, so the defaults hold for now.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Einstellungen waren nicht lesbar, daher gelten vorerst die Vorgaben.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>The settings could not be saved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>The settings were set back to their defaults: {fault}. The file is kept as {name}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Einstellungen wurden auf die Vorgaben zurückgesetzt: {fault}. Die Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>The settings; keys are not among them</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Einstellungen; ohne Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>The specification says nothing of this choice.</source>
        <translation>Die Spezifikation sagt nichts zu dieser Auswahl.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_rows.py"/>
        <source>the sum of {scope} in {key} changed while it was read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Summe von {scope} in {key} änderte sich beim Lesen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_chain.py"/>
        <source>the sum of {where} in {where2} is not what its rows add up to</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Summe von {where} in {where2} ist nicht, was ihre Zeilen ergeben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <source>The system holds it, often on a disk or a driver: restart the computer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das System hält ihn, oft an einem Datenträger oder Treiber: starten Sie den Rechner neu</translation>
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
        <location filename="ice_desk/domain/tags.py"/>
        <source>The tag has no name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Tag hat keinen Namen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>the task is unclear, so the tier&apos;s best, {best}, answers.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Aufgabe ist unklar, daher antwortet das beste der Stufe, {best}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>The template is empty</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Vorlage ist leer</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>The template is longer than {most_letters} letters</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Vorlage ist länger als {most_letters} Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>The template uses no column</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Vorlage verwendet keine Spalte</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>The text is too long for {named}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Text ist zu lang für {named}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_clock.py"/>
        <source>The time zone {name} is not known here, so months are counted in UTC</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Zeitzone {name} ist hier nicht bekannt, daher zählen Monate in UTC</translation>
    </message>
    <message>
        <location filename="ice_desk/services/history.py"/>
        <source>The title is empty</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Titel ist leer</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>The update feed cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Update-Liste ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>The update feed is not believed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Update-Liste wird nicht geglaubt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>The update feed was not asked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Nach Updates wurde nicht gefragt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>The weekly backup of the history could not be written. {error}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die wöchentliche Sicherung des Verlaufs konnte nicht geschrieben werden. {error}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>the whole file</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die ganze Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>The whole month</source>
        <translation>Der ganze Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>The {capitalize} tier may not be used here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Stufe {capitalize} darf hier nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>The {capitalize} tier sends nothing to the cloud</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Stufe {capitalize} sendet nichts an die Cloud</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>the {tier} tier, a month</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Stufe {tier}, im Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>The {{ in {text} is not closed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die {{ in {text} ist nicht geschlossen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Their engines&apos; addresses, by name.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Adressen ihrer Engines, nach Namen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Their memory</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ihr Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>There are no rows</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keine Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>there are none yet</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es gibt noch keine</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>There is a machine called {called} already</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt schon einen Rechner {called}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>There is a stray }} in {text}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>In {text} steht eine einzelne }}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tags.py"/>
        <source>There is a tag “{name}” already</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt schon einen Tag „{name}“</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
        <source>There is a tag “{others}” already.</source>
        <translation>Es gibt schon einen Tag „{others}“.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>There is a {} without a column&apos;s name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt ein {} ohne Namen einer Spalte</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>There is an NVIDIA GPU, but its driver does not answer: {problem}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt eine NVIDIA-GPU, aber ihr Treiber antwortet nicht: {problem}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>There is no batch {number}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keinen Stapel {number}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/library.py"/>
        <source>There is no chat {conversation}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keinen Chat {conversation}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>There is no column called {wanted}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keine Spalte {wanted}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>There is no endpoint called {provider}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keinen Endpunkt {provider}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>There is no file {missing}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keine Datei {missing}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>There is no key for {host}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Für {host} gibt es keinen Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>There is no key for {title}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Für {title} gibt es keinen Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>There is no keyring here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hier gibt es keinen Schlüsselbund</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>There is no keyring on this computer, so a key is used for this session only.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, ein Schlüssel gilt daher nur für diese Sitzung.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>There is no keyring on this machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/health/log_view.py"/>
        <source>There is no log yet: Ollama has not been started from here.</source>
        <translation>Noch kein Protokoll: Ollama wurde nicht von hier gestartet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/logs.py"/>
        <source>There is no log: {strerror}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt kein Protokoll: {strerror}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>There is no machine called {called}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keinen Rechner {called}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/desk.py"/>
        <source>There is no model called {model} here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hier gibt es kein Modell {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/gpu_driver.py"/>
        <source>There is no NVIDIA GPU here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Hier gibt es keine NVIDIA-GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attaching.py"/>
        <source>There is no passage [{number} {place}] in the documents of this chat.</source>
        <translation>Eine Passage [{number} {place}] gibt es in den Dokumenten dieses Chats nicht.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/desk.py"/>
        <source>There is no role called {role}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keine Rolle {role}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>There is no setting “{key}”</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keine Einstellung „{key}“</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>there is no such file</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tags.py"/>
        <source>There is no tag {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Es gibt keinen Tag {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>There is not enough memory for {named}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Der Speicher reicht nicht für {named}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/bench.py"/>
        <source>Thesis</source>
        <translation>These</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>They hold until ICE Desk ends; check the disk, then change one again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie gelten, bis ICE Desk endet; prüfen Sie den Datenträger und ändern Sie wieder eine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>they stay on this machine</source>
        <translation>sie bleiben auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Thinking {arrow}</source>
        <translation>Denkt nach {arrow}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger.py"/>
        <source>This amount cannot be right</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieser Betrag kann nicht stimmen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>This answer cost at least {at_least}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Antwort kostete mindestens {at_least}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>This answer does not fit into {name}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Antwort passt nicht in {name}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/store.py"/>
        <source>This cannot be saved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das lässt sich nicht speichern</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>this chat may leave this machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>dieser Chat darf diesen Rechner verlassen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>this chat stays on this machine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>dieser Chat bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>This chat stays on this machine, and elsewhere are: {elsewhere}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieser Chat bleibt auf diesem Rechner, und anderswo sind: {elsewhere}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>this chat&apos;s cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Grenze dieses Chats</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/slots.py"/>
        <source>This computer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_clock.py"/>
        <source>This computer&apos;s clock shows a date that cannot be right</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Die Uhr dieses Rechners zeigt ein Datum, das nicht stimmen kann</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/money.py"/>
        <source>This computer&apos;s date is right</source>
        <translation>Das Datum dieses Rechners stimmt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/history.py"/>
        <source>This conversation is no longer here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Unterhaltung ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>This copy cannot check for updates</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Kopie kann nicht nach Updates suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/image_reading.py"/>
        <source>This copy cannot read {form}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Kopie kann {form} nicht lesen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>This copy, its parts, the system and the engines</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Kopie, ihre Teile, das System und die Engines</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attaching.py"/>
        <source>This document is no longer here.</source>
        <translation>Dieses Dokument ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/endpoints.py"/>
        <source>This endpoint was not added</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieser Endpunkt wurde nicht hinzugefügt</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/hosts.py"/>
        <source>This engine address cannot be used</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Engine-Adresse ist nicht nutzbar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/picturing.py"/>
        <source>This image is no longer here.</source>
        <translation>Dieses Bild ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>This is no model name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Das ist kein Modellname</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/early.py"/>
        <source>This is sent as soon as the models can be asked. To take it back, go on writing.</source>
        <translation>Dies wird gesendet, sobald die Modelle gefragt werden können. Um es zurückzunehmen, schreiben Sie weiter.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/updates.py"/>
        <source>This is the newest version, {version}.</source>
        <translation>Dies ist die neueste Version, {version}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/reading.py"/>
        <source>This kind of file cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Art von Datei ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/advice.py"/>
        <source>This machine suits the {title} tier</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zu diesem Rechner passt die Stufe {title}</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <source>this month</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>diesen Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>this month comes to about {forecast}, its cap is {caps}; {titles}&apos;s own rules and models would then hold</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>dieser Monat kommt auf etwa {forecast}, dessen Obergrenze ist {caps}; es gälten dann die Regeln und Modelle von {titles}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/head.py"/>
        <source>This month is over: nothing counts to it any more.</source>
        <translation>Dieser Monat ist vorbei: nichts zählt mehr dazu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>This Ollama was not started by ICE Desk</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieses Ollama wurde nicht von ICE Desk gestartet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>This policy is not valid</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Richtlinie ist nicht gültig</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <source>This provider address cannot be used</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Diese Anbieteradresse ist nicht nutzbar</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>This proxy cannot be used</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieser Proxy ist nicht nutzbar</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/route_record.py"/>
        <source>This record cannot be replayed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieser Eintrag lässt sich nicht wiederholen</translation>
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
        <location filename="ice_desk/services/health_engine.py"/>
        <source>This system does not tell who may connect</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Dieses System sagt nicht, wer verbinden kann</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>Those that can: PNG, JPEG, WEBP, GIF, BMP.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Lesbar sind: PNG, JPEG, WEBP, GIF, BMP.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Thought for {took} {arrow}</source>
        <translation>{took} nachgedacht {arrow}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Thoughts {arrow}</source>
        <translation>Gedanken {arrow}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <location filename="ice_desk/ui/budget/page.py"/>
        <location filename="ice_desk/ui/budget/promises.py"/>
        <location filename="ice_desk/ui/chat/header.py"/>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>Tier</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/page.py"/>
        <source>Tiers</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy_words.py"/>
        <source>tiers: {tiers}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Stufen: {tiers}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>time left not known yet</source>
        <translation>Restzeit noch nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>to GPU</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>auf GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/pane.py"/>
        <location filename="ice_desk/ui/performance/filters.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/alerts.py"/>
        <source>today&apos;s cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die heutige Obergrenze</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/performance/bench_plot.py"/>
        <location filename="ice_desk/ui/performance/days_plot.py"/>
        <source>tokens/s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Tokens/s, slowest 5 %</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Tokens/s, langsamste 5 %</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Too few answers yet to compare with</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Noch zu wenige Antworten zum Vergleichen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>too few days to tell</source>
        <translation>zu wenige Tage</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>Too long or too big for memory now: {held}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Jetzt zu lang oder zu groß für den Speicher: {held}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Too many calls are under way</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Zu viele Aufrufe laufen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/rows_model.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/transcript.py"/>
        <source>Transcript</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <location filename="ice_desk/services/store.py"/>
        <source>Try again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Try again</source>
        <comment>answer</comment>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>try again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>nochmals</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>Try again in a moment.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>Try again later</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es später</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>Try again later, or use a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es später, oder verwenden Sie ein lokales Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <location filename="ice_desk/engines/transport.py"/>
        <source>Try again, or restart Ollama</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es erneut, oder starten Sie Ollama neu</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>Try again, or use the key for this session only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es erneut, oder verwenden Sie den Schlüssel nur in dieser Sitzung</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>Try again. If it stays so, restart Ollama.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es erneut. Bleibt es so, starten Sie Ollama neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>Try again: it goes on where it stopped</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es erneut: es geht weiter, wo es aufhörte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/session.py"/>
        <source>Try it again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>Turn it on in Settings, or with: ice-desk setting update_check true</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schalten Sie es in den Einstellungen ein, oder mit: ice-desk setting update_check true</translation>
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
        <location filename="ice_desk/services/cloud/offers.py"/>
        <source>turned off on {gone}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>abgeschaltet am {gone}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tags.py"/>
        <location filename="ice_desk/services/history.py"/>
        <location filename="ice_desk/services/presets.py"/>
        <source>Type at least one character</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Geben Sie mindestens ein Zeichen ein</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>Unconfirmed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/opinions.py"/>
        <location filename="ice_desk/shell/panes.py"/>
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
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Unknown while the engine does not answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unbekannt, solange die Engine nicht antwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Unknown, so not judged: {problem}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unbekannt, daher nicht beurteilt: {problem}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Unknown: it did not tell in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unbekannt: keine rechtzeitige Auskunft</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Unload</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Unload a model or close another program.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entladen Sie ein Modell, oder schließen Sie ein anderes Programm.</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/menu.py"/>
        <source>unload all that is not answering</source>
        <translation>alles entladen, was nicht antwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Unload another model or use a shorter context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entladen Sie ein anderes Modell, oder verwenden Sie einen kürzeren Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Unload idle models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Untätige Modelle entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>Unload it first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entladen Sie es zuerst.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/menu_items.py"/>
        <source>Unload now</source>
        <translation>Jetzt entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Unload others and retry</source>
        <translation>Andere entladen und erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>unload the model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>das Modell entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>unloaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>entladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>unloading</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/health_money.py"/>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Unlock</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entsperren</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>Unlock it to use the keys that lie in it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entsperren Sie ihn, um die Schlüssel darin zu verwenden.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>Unlock it, or use the key for this session only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Entsperren Sie ihn, oder verwenden Sie den Schlüssel nur in dieser Sitzung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/chats_menu.py"/>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>unsure: </source>
        <translation>unsicher: </translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <source>Untitled chat</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Unbenannter Chat</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Update NVIDIA&apos;s driver to {needed} or later: without, Ollama may run models on the processor.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aktualisieren Sie den Treiber von NVIDIA auf {needed} oder neuer: sonst laufen Modelle vielleicht auf dem Prozessor.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Update Ollama to {safe} or later.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aktualisieren Sie Ollama auf {safe} oder neuer.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Update Ollama, then retry</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Aktualisieren Sie Ollama und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>use a cloud model that can</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>verwenden Sie ein Cloud-Modell, das es kann</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Use a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie ein lokales Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Use a local model or ask for a shorter answer; the cap is {by_organisation}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie ein lokales Modell oder verlangen Sie eine kürzere Antwort; die Obergrenze ist {by_organisation}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>Use a local model, ask for a shorter answer, or raise the cap in Settings</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie ein lokales Modell, verlangen Sie eine kürzere Antwort oder heben Sie die Obergrenze in den Einstellungen an</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Use a registry that speaks https</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie eine Registry mit https</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Use a shorter context or free some memory, then ask again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie einen kürzeren Kontext oder geben Sie Speicher frei und fragen Sie erneut</translation>
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
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>Use for this chat</source>
        <translation>Für diesen Chat verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <source>Use https, or allow plain http for this provider</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie https, oder erlauben Sie http für diesen Anbieter</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_start.py"/>
        <source>Use it, or stop it first</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie es, oder beenden Sie es zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Use keys of the environment</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schlüssel der Umgebung verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>Use letters, digits, dots and dashes, such as rtx-box</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie Buchstaben, Ziffern, Punkte und Striche, etwa rtx-box</translation>
    </message>
    <message>
        <location filename="ice_desk/services/secrets.py"/>
        <source>Use the key for this session only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verwenden Sie den Schlüssel nur in dieser Sitzung</translation>
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
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Use {length}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{length} verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Use {offer} of the environment</source>
        <translation>{offer} der Umgebung verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>Use {titles}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{titles} verwenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>validation model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Prüfmodell</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Verdict</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Version {number} of {of}</source>
        <translation>Fassung {number} von {of}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/prompt_form.py"/>
        <source>very short</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>sehr kurz</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>View</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>Wait for a running answer to end, then send again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie, bis eine Antwort endet, und senden Sie erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/local_engine.py"/>
        <source>Wait for it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie darauf</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_turn.py"/>
        <source>Wait for it, then look again; or close the other one</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie und sehen Sie erneut nach; oder schließen Sie das andere</translation>
    </message>
    <message>
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>Wait for its end, or cancel it first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie sein Ende ab, oder brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Wait for running answers, then try again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie auf laufende Antworten und versuchen Sie es erneut</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>Wait for them, or stop the batch.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie darauf, oder halten Sie den Stapel an.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>Wait if the question is very long. Else stop the answer and check again.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie, wenn die Frage sehr lang ist. Sonst halten Sie die Antwort an und prüfen erneut.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>Wait until it is done, or resume them there.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie, bis es fertig ist, oder setzen Sie sie dort fort.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>Wait until its time is over, or restart Ollama.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie, bis seine Zeit um ist, oder starten Sie Ollama neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>Wait {wait}, or use a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie {wait}, oder verwenden Sie ein lokales Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>Wait, or restart Ollama.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie, oder starten Sie Ollama neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Wait, or use a local model</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warten Sie, oder verwenden Sie ein lokales Modell</translation>
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
        <location filename="ice_desk/services/engine_control.py"/>
        <source>waiting for running answers before it stops</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>wartet auf laufende Antworten, bevor es endet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Waiting for the first token …</source>
        <translation>Wartet auf das erste Token …</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Waiting for the first token, {waited} …</source>
        <translation>Wartet auf das erste Token, {waited} …</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>waits for a key</source>
        <translation>wartet auf einen Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>warm</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warm</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>was not pulled</source>
        <translation>nicht heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>Watch its card, or stop it first.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Verfolgen Sie seine Karte, oder brechen Sie es zuerst ab.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/forms.py"/>
        <source>Web page</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Webseite</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>Web page (*.html);;PDF (*.pdf);;Markdown (*.md)</source>
        <translation>Webseite (*.html);;PDF (*.pdf);;Markdown (*.md)</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Weighs slow local models against their quality. 0: local time is free. Specification: open, 0.0007.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wiegt langsame lokale Modelle gegen ihre Qualität. 0: lokale Zeit ist kostenlos. Spezifikation: offen, 0.0007.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>What</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_control.py"/>
        <source>What answers there cannot be told for sure from other processes</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Was dort antwortet, lässt sich nicht sicher von anderen Prozessen unterscheiden</translation>
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
        <location filename="ice_desk/services/settings_values.py"/>
        <source>What their models may take, in GB.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Was ihre Modelle belegen dürfen, in GB.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/new.py"/>
        <source>What to ask of each row, such as: Who leads {company}, and since when?</source>
        <translation>Was je Zeile gefragt wird, etwa: Wer leitet {company}, und seit wann?</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>What to do</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy.py"/>
        <source>What your organisation sets for ICE Desk has changed ({source}).</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Was Ihre Organisation für ICE Desk festlegt, hat sich geändert ({source}).</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_model.py"/>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Where Ollama listens.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wo Ollama lauscht.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>Where the program stood when it crashed; no values are in it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wo das Programm beim Absturz stand; ohne Werte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>Which answer is best?</source>
        <translation>Welche Antwort ist am besten?</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Which models may be used, and the monthly cap.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Welche Modelle verwendet werden dürfen, und die Monatsgrenze.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Which variant of a model is proposed for installing.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Welche Variante eines Modells zum Installieren vorgeschlagen wird.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>While dropping: five minutes only</source>
        <translation>Beim Ablegen: nur fünf Minuten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <location filename="ice_desk/ui/health/page.py"/>
        <source>Who can connect</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wer verbinden kann</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>whoever looks after this computer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Betreuung dieses Rechners</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>whoever set it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>wer sie gesetzt hat</translation>
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
        <translation>Antwort · p95</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>Whole answer, p95</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ganze Antwort, p95</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="ice_desk/services/diagnostics.py"/>
        <source>Why each model was loaded, unloaded or refused</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Warum jedes Modell geladen, entladen oder abgelehnt wurde</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Why this model</source>
        <translation>Warum dieses Modell</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>Will be sent after this answer</source>
        <translation>Wird nach dieser Antwort gesendet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Window</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>with 0 each question of another program loads its model anew</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>mit 0 lädt jede Frage eines anderen Programms ihr Modell neu</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/documents.py"/>
        <source>With the {chosen} best of {total} passages of {names}{more}{how}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mit den {chosen} besten von {total} Passagen aus {names}{more}{how}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>with this question they stay on this machine</source>
        <translation>mit dieser Frage bleiben sie auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/documents.py"/>
        <source>With {names}{more}, whole.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Mit {names}{more}, vollständig.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>within 0.1 s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>innerhalb von 0.1 s</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>Without a usable figure: the worst case</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ohne brauchbare Zahl: der schlimmste Fall</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>without it a long context takes up to a hundred times the working memory</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>ohne sie braucht ein langer Kontext bis zum Hundertfachen des Arbeitsspeichers</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/forms.py"/>
        <source>Word</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Word</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>wording</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Wortlaut</translation>
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
        <location filename="ice_desk/engines/cloud/base.py"/>
        <location filename="ice_desk/engines/ollama.py"/>
        <location filename="ice_desk/shell/menu.py"/>
        <source>Write a question</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
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
        <location filename="ice_desk/services/typed_price.py"/>
        <source>Write dollars per million tokens, such as 2.50</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schreiben Sie Dollar je Million Tokens, etwa 2.50</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/hosts.py"/>
        <source>Write it as host:port, such as {loopback}:{ollama_port}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schreiben Sie sie als Rechner:Port, etwa {loopback}:{ollama_port}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>Write it as http://host:port</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schreiben Sie ihn als http://host:port</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <location filename="ice_desk/services/cloud/endpoints.py"/>
        <source>Write it as https://host/v1</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schreiben Sie sie als https://host/v1</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>Write it as name:tag, such as mistral:7b</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schreiben Sie ihn als Name:Tag, etwa mistral:7b</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>Write what is to be asked of each row.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Schreiben Sie, was je Zeile gefragt werden soll.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/batch_template.py"/>
        <source>Write {{ and }} for braces that are meant as such.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Für Klammern, die so gemeint sind, {{ und }} schreiben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>Written by a newer ICE Desk; it can be read only</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Von einem neueren ICE Desk geschrieben; nur lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>Wrong task</source>
        <translation>Falsche Aufgabe</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <source>You</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/instructions.py"/>
        <source>You are a credit analyst. Answer in short bullet points, with figures first.</source>
        <translation>Sie sind Kreditanalyst. Antworten Sie in kurzen Stichpunkten, die Zahlen zuerst.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>You ask about {questions} a month; {meant}. Its prices are of September 2025 and of models since shut down; yours are of today, without your own hardware.</source>
        <translation>Sie stellen etwa {questions} im Monat; {meant}. Die Preise der Spezifikation sind vom September 2025 und von inzwischen abgeschalteten Modellen; Ihre sind von heute, ohne Ihre eigene Hardware.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>you asked for it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie haben darum gebeten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>you chose a shorter context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wählten einen kürzeren Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>You chose {found}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wählten {found}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>you chose {model}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wählten {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>You chose {model}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wählten {model}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>you freed all memory</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie gaben den ganzen Speicher frei</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>you moved it to cold</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie verschoben es nach Cold</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>you moved it to {lane}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie verschoben es nach {lane}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>you paused it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie haben es angehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>you pinned {title} to {model}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ordneten {title} fest {model} zu</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>You pinned {title} to {pin}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie ordneten {title} fest {pin} zu.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>you wanted it for 5 min</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wollten es für 5 min</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>you wanted it wholly on the GPU</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie wollten es ganz auf der GPU</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>You would stay under {titles}&apos;s cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Sie blieben unter der Obergrenze von {titles}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/policy.py"/>
        <source>your organisation allows no cloud models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Ihre Organisation erlaubt keine Cloud-Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>Your own figures come with your first answers.</source>
        <translation>Ihre eigenen Zahlen kommen mit den ersten Antworten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
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
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>{answers} {is_it} waited for</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{answers} {is_it} gewartet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>{answers}, worst case</source>
        <translation>{answers}, schlimmster Fall</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/wire.py"/>
        <source>{bad_line_limit} lines could not be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{bad_line_limit} Zeilen waren nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/collect.py"/>
        <source>{bad_line_limit} parts of it could not be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{bad_line_limit} Teile waren nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>{best} goes on, it answered here just now.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{best} macht weiter, es hat hier gerade geantwortet.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/sight.py"/>
        <source>{best} is the best here that can see images.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{best} ist hier das beste, das Bilder sehen kann.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>{best} scores best for {title}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{best} hat die beste Wertung für {title}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>{bound} at most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>höchstens {bound}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>{bound}, {left} left</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{bound}, {left} übrig</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/offers.py"/>
        <source>{budget}{left} left, {bound} needed at most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{budget}{left} übrig, höchstens {bound} nötig</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>{capitalize} sends nothing: {why}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{capitalize} sendet nichts: {why}</translation>
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
        <location filename="ice_desk/services/transfer/lines.py"/>
        <source>{completion_tokens} tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{completion_tokens} Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/journal.py"/>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{context} context</source>
        <translation>Kontext {context}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>{context} of context, {need} needed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{context} Kontext, {need} nötig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>{cost} at most</source>
        <translation>höchstens {cost}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/composer.py"/>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{count} machines</source>
        <translation>{count} Rechner</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>{count} models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{count} Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>{deficit} GB more than can be freed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{deficit} GB mehr, als frei werden können</translation>
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
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{engine} answers at {where}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{engine} antwortet unter {where}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{engine} {version} at {address}{way}; {memory}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{engine} {version} unter {address}{way}; {memory}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/batch/words.py"/>
        <source>{failed} failed</source>
        <translation>{failed} fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{failed} models</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{failed} Modelle</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/plan_words.py"/>
        <source>{figure} · over its share</source>
        <translation>{figure} · über dem Anteil</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{figure}, a version that cannot be judged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{figure}, eine Version, die sich nicht beurteilen lässt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{figure}; Ollama needs {needed}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{figure}; Ollama braucht {needed}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>{figure}; the key of {used} cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{figure}; der Schlüssel für {used} ist nicht lesbar</translation>
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
        <location filename="ice_desk/domain/router.py"/>
        <source>{found} cannot be asked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{found} kann nicht gefragt werden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>{found} It starts in the background and {end}.</source>
        <translation>{found} Es startet im Hintergrund und {end}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{free} GB free where models are kept</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{free} GB frei, wo die Modelle liegen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{free} GB free where the history is kept</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{free} GB frei, wo der Verlauf liegt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>{fresh} in, {output} out per million tokens</source>
        <translation>{fresh} Eingabe, {output} Ausgabe je Million Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/pressure.py"/>
        <source>{full} No loaded model may be unloaded by itself.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{full} Kein geladenes Modell darf von selbst entladen werden.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/pressure.py"/>
        <source>{full} {model} is unloaded.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{full} {model} wird entladen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_tasks.py"/>
        <source>{given} has no checks</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{given} hat keine Prüfungen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/money.py"/>
        <source>{given} per million {kind} tokens is unusual{usual}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{given} je Million Tokens ({kind}) ist ungewöhnlich{usual}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/ledger.py"/>
        <source>{gone} of {cap} is spent, and this one may cost {worst}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{gone} von {cap} sind ausgegeben, und diese kann {worst} kosten</translation>
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
        <location filename="ice_desk/domain/ledger.py"/>
        <source>{held} of {cap} is set aside until they end, and this one may cost {worst}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{held} von {cap} sind bis zu ihrem Ende vorgemerkt, und diese kann {worst} kosten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{here} of {local} of {title}&apos;s models are installed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{here} von {local} Modellen von {title} sind installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>{history_n} answers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{history_n} Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>{holds} of context, {need} needed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{holds} Kontext, {need} nötig</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>{host} could not {act}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{host} konnte das nicht: {act}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/transport.py"/>
        <source>{host} did not {act} in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{host} hat nicht rechtzeitig geantwortet ({act})</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/base.py"/>
        <source>{host} gets no key</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{host} bekommt keinen Schlüssel</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/endpoint.py"/>
        <source>{host} was not contacted</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{host} wurde nicht angesprochen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>{how}: {models} {value} on offer.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{how}: {models} {value} im Angebot.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/images.py"/>
        <source>{images} images</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{images} Bilder</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>{judge} cannot judge</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{judge} kann nicht urteilen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/benchmarks.py"/>
        <source>{judge} judges {model}: {title}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{judge} beurteilt {model}: {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/bench_judging.py"/>
        <source>{judge} then judges up to {number} answers{cost}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{judge} beurteilt dann bis zu {number} Antworten{cost}.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/page.py"/>
        <source>{kept} of {measured} measured promises kept</source>
        <translation>{kept} von {measured} gemessenen Versprechen gehalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{known} of its passages worked out</source>
        <translation>{known} seiner Passagen ausgewertet</translation>
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
        <location filename="ice_desk/domain/report.py"/>
        <source>{liked} of {liked2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{liked} von {liked2}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>{liked} of {rated}</source>
        <translation>{liked} von {rated}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answer.py"/>
        <source>{lines} of the stream could not be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{lines} des Stroms waren nicht lesbar</translation>
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
        <location filename="ice_desk/domain/tags.py"/>
        <source>{longest} characters are the most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>höchstens {longest} Zeichen</translation>
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
        <location filename="ice_desk/ui/performance/bench.py"/>
        <location filename="ice_desk/ui/performance/judge.py"/>
        <source>{mean} · n {number}</source>
        <translation>{mean} · n {number}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/promises.py"/>
        <source>{memory_low} to {memory_high} GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{memory_low} bis {memory_high} GB</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/local_engine.py"/>
        <source>{models} {verb} memory ({size} GB): {models2}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{models} {verb} den Speicher ({size} GB): {models2}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>{model} at {place}, in dollars per million tokens.{known}</source>
        <translation>{model} bei {place}, in Dollar je Million Tokens.{known}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <location filename="ice_desk/services/cloud/desk.py"/>
        <location filename="ice_desk/services/ports.py"/>
        <source>{model} cannot be asked</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} kann nicht gefragt werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>{model} cannot be loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} kann nicht geladen werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>{model} cannot be unloaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} kann nicht entladen werden</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>{model} comes first here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} kommt hier zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>{model} cost {amount} where at most {worst} was expected</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} kostete {amount}, wo höchstens {worst} erwartet wurden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>{model} did not come into memory within {ensure} min</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} kam nicht innerhalb von {ensure} min in den Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>{model} did not come into memory within {load} min</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} kam nicht innerhalb von {load} min in den Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>{model} does not fit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} passt nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>{model} does {name} as well as {model2} and {group} times faster</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} macht {name} so gut wie {model2} und {group}-mal schneller</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>{model} failed to load {failures} times</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} ließ sich {failures}-mal nicht laden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/dispatcher.py"/>
        <source>{model} failed: {what}. {reason}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} schlug fehl: {what}. {reason}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{model} gave its first token {seconds}, {ago}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} gab sein erstes Token {seconds}, {ago}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{model} gave no answer when it was asked {ago}; another program loaded it and may be using it</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} antwortete auf die Probe {ago} nicht; ein anderes Programm hat es geladen und benutzt es vielleicht</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>{model} goes on in this chat</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} führt diesen Chat fort</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/tray.py"/>
        <source>{model} has answered.</source>
        <translation>{model} hat geantwortet.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{model} has been loading for {seconds}{usual}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} lädt seit {seconds}{usual}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/local_answers.py"/>
        <source>{model} holds {num_ctx} tokens; about {context_need} are needed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} fasst {num_ctx} Tokens; etwa {context_need} sind nötig</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{model} is answering but has been silent for {seconds}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} antwortet, schweigt aber seit {seconds}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{model} is answering now</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} antwortet gerade</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>{model} is being downloaded already</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wird schon heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/compare/dialog.py"/>
        <source>{model} is best</source>
        <translation>{model} ist am besten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/desk.py"/>
        <source>{model} is installed but not loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} ist installiert, aber nicht geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{model} is loaded but gave no answer when it was asked {ago}: its runner hangs</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} ist geladen, antwortete aber auf die Probe {ago} nicht: sein Prozess hängt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>{model} is not downloaded now</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wird jetzt nicht heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>{model} is not installed here</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} ist hier nicht installiert</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/queue.py"/>
        <source>{model} is not loaded ahead</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wird nicht vorausgeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>{model} is not loaded and idle</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} ist nicht geladen und untätig</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>{model} is not loaded anew</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wird nicht neu geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>{model} is unloaded {number} times a day: keep it loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wird {number}-mal am Tag entladen: geladen halten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>{model} lies partly in RAM again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} liegt wieder teilweise im RAM</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>{model} runs {gpu_share} on the GPU: shorten the context to {length}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} läuft zu {gpu_share} auf der GPU: Kontext auf {length} kürzen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>{model} stays as it is</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} bleibt, wie es ist</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>{model} stays where it is</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} bleibt, wo es ist</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>{model} was not downloaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wurde nicht heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/moves.py"/>
        <source>{model} was not moved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wurde nicht verschoben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>{model} was reloaded by another program</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} wurde von einem anderen Programm neu geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/leases.py"/>
        <source>{model} would not stay loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model} blieb nicht geladen</translation>
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
        <location filename="ice_desk/services/fleet/pulls.py"/>
        <source>{model}: no data for {stall_told} s. The engine keeps trying; a new connection may help.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model}: seit {stall_told} s keine Daten. Die Engine versucht es weiter; eine neue Verbindung hilft vielleicht.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{model}: {lately} tok/s lately, {before} over {number} answers before</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{model}: zuletzt {lately} tok/s, vorher {before} über {number} Antworten</translation>
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
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>{most_files} are the most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>höchstens {most_files}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/images/desk.py"/>
        <source>{most_images} images go with one question at most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>mit einer Frage gehen höchstens {most_images} Bilder</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tag_rows.py"/>
        <source>{most_of_one} are the most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>höchstens {most_of_one}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>{most_rows} are the most</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>höchstens {most_rows}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>{named} cannot do this</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{named} kann das nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>{named} could not be loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{named} konnte nicht geladen werden</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>{named} stopped working before its answer was complete</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{named} fiel aus, bevor die Antwort vollständig war</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <location filename="ice_desk/engines/ollama_errors.py"/>
        <source>{named} was not downloaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{named} wurde nicht heruntergeladen</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>{named} was not loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{named} wurde nicht geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>{name} cannot be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} ist nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices.py"/>
        <source>{name} cannot be read, so no model has a price: {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} ist nicht lesbar, daher hat kein Modell einen Preis: {error}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/machine_list.py"/>
        <source>{name} cannot have {memory_gb} GB of memory</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} kann keine {memory_gb} GB Speicher haben</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>{name} could not be saved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <location filename="ice_desk/services/world.py"/>
        <source>{name} does not answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} antwortet nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>{name} has no rows</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} hat keine Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>{name} has no rows to ask about</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} hat keine Zeilen zum Fragen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/world.py"/>
        <source>{name} has not answered yet</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} hat noch nicht geantwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/desk.py"/>
        <source>{name} has {rows} rows</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} hat {rows} Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>{name} holds no chats that can be read</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} enthält keine lesbaren Chats</translation>
    </message>
    <message>
        <location filename="ice_desk/services/library.py"/>
        <source>{name} in the chat “{title}” cannot be imported</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} im Chat „{title}“ lässt sich nicht importieren</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/planner.py"/>
        <source>{name} is installed and would fit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} ist installiert und würde passen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/documents/apart.py"/>
        <location filename="ice_desk/services/documents/files.py"/>
        <location filename="ice_desk/services/images/files.py"/>
        <source>{name} is not attached</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} ist nicht angehängt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/chats_file.py"/>
        <source>{name} is not imported</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} wird nicht importiert</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/picturing.py"/>
        <source>{name} is still being read. Send again in a moment.</source>
        <translation>{name} wird noch gelesen. Gleich noch einmal senden.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/endpoints.py"/>
        <source>{name} is the provider&apos;s own name</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} ist der Name des Anbieters selbst</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/recommend.py"/>
        <source>{name} is {name2}; {why}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} ist {name2}; {why}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/actions.py"/>
        <source>{name} moved to {lane}{stay}.</source>
        <translation>{name} nach {lane} verschoben{stay}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/prices_file.py"/>
        <source>{name} must be dollars per million tokens</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} muss in Dollar je Million Tokens sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/updates.py"/>
        <source>{name} of this copy is damaged</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} dieser Kopie ist beschädigt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/fleet/words.py"/>
        <source>{name} on {badge}</source>
        <translation>{name} auf {badge}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/forms.py"/>
        <source>{name} says no kind of file</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} nennt keine Dateiart</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/update_feed.py"/>
        <source>{name} was asked for the newest version and did not tell</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} wurde nach der neuesten Version gefragt und nannte keine</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/meaning_line.py"/>
        <source>{name} was loaded by another program; loaded anew, it gets to know the rest.</source>
        <translation>{name} hat ein anderes Programm geladen; neu geladen lernt es den Rest kennen.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/csv_file.py"/>
        <source>{name} was not saved</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} wurde nicht gespeichert</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/saving.py"/>
        <source>{name} was not written</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} wurde nicht geschrieben</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/hosts.py"/>
        <source>{name} was taken from the list of machines</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} wurde aus der Liste der Rechner genommen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/advice.py"/>
        <source>{name} with {total} GB</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name} mit {total} GB</translation>
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
    <message>
        <location filename="ice_desk/ui/chat/attaching.py"/>
        <source>{name} · {tokens} tokens</source>
        <translation>{name} · {tokens} Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/services/worker.py"/>
        <source>{name}: no answer in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name}: keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{name}: {used} of {total} GB in use</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{name}: {used} von {total} GB belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>{needs} (weights {weights}, context {context} {kv}, work {compute}).</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{needs} (Gewichte {weights}, Kontext {context} {kv}, Arbeit {compute}).</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>{needs} (weights {weights}, work {kv}).</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{needs} (Gewichte {weights}, Arbeit {kv}).</translation>
    </message>
    <message>
        <location filename="ice_desk/services/world.py"/>
        <source>{needs}, and at most {most} models may be loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{needs}, und höchstens {most} Modelle dürfen geladen sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/world.py"/>
        <source>{needs}, {deficit} too much</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{needs}, {deficit} zu viel</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>{needs}. How much memory there is, is not known, and nothing is loaded beside other models there. Enter its memory in the settings.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{needs}. Wie viel Speicher es gibt, ist nicht bekannt, und neben anderen Modellen wird dort nichts geladen. Tragen Sie den Speicher in den Einstellungen ein.</translation>
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
        <location filename="ice_desk/ui/chat/chat_rows.py"/>
        <location filename="ice_desk/ui/chat/tags_dialog.py"/>
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
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{number} did not load; {model}: {reason}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{number} nicht geladen; {model}: {reason}</translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{number} documents</source>
        <extracomment>For one: {number} document</extracomment>
        <translation>
            <numerusform>{number} Dokument</numerusform>
            <numerusform>{number} Dokumente</numerusform>
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
    <message numerus="yes">
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{number} images</source>
        <extracomment>For one: {number} image</extracomment>
        <translation>
            <numerusform>{number} Bild</numerusform>
            <numerusform>{number} Bilder</numerusform>
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
        <location filename="ice_desk/domain/plan_words.py"/>
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
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{number} pages</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{number} Seiten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{number} parts</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{number} Teile</translation>
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
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>{number} tokens</source>
        <extracomment>For one: {number} token</extracomment>
        <translation>
            <numerusform>{number} Token</numerusform>
            <numerusform>{number} Tokens</numerusform>
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
        <location filename="ice_desk/domain/recommend.py"/>
        <source>{number} unloads in {days} days{wait}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{number}-mal in {days} Tagen entladen{wait}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/transfer/lines.py"/>
        <source>{others} messages of other versions are not in this file. Export the chat as JSON to have all of them.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{others} Nachrichten anderer Fassungen fehlen in dieser Datei. Exportieren Sie den Chat als JSON, um alle zu haben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{parts} would be sent to {cloud_model}</source>
        <translation>{parts} gingen an {cloud_model}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>{paths} files were chosen</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{paths} Dateien wurden gewählt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/engine_process.py"/>
        <source>{path} cannot be written</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{path} ist nicht beschreibbar</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>{path}, line {line}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{path}, Zeile {line}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/alerts.py"/>
        <source>{percent} % of {name} is used: {used} of {cap}. Local models go on in any case.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{percent} % von „{name}“ sind verbraucht: {used} von {cap}. Lokale Modelle laufen in jedem Fall weiter.</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>{place} cannot be reached: {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} ist nicht erreichbar: {error}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>{place} closed the connection before it answered</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} schloss die Verbindung vor der Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>{place} could not {act}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} konnte das nicht: {act}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/transport.py"/>
        <source>{place} did not answer in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>{place} does not answer as a provider does</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} antwortet nicht wie ein Anbieter</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>{place} does not have {named}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} hat {named} nicht</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>{place} is not reachable</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} ist nicht erreichbar</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>{place} is too busy</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} ist überlastet</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/find.py"/>
        <source>{place} of {of}</source>
        <translation>{place} von {of}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>{place} refused for lack of credit</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place} lehnte mangels Guthaben ab</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/cloud/errors.py"/>
        <source>{place}: key refused</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{place}: Schlüssel abgelehnt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/tier_board.py"/>
        <source>{price} per query</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{price} je Anfrage</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>{prompt_tokens} of {context} context</source>
        <translation>{prompt_tokens} von {context} Kontext</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>{purpose} · in the specification: {label}</source>
        <translation>{purpose} · in der Spezifikation: {label}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/promises.py"/>
        <source>{quality} of 10</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{quality} von 10</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/idle_peer.py"/>
        <source>{queue} answers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{queue} Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_money.py"/>
        <source>{ready}, as last heard</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{ready}, nach letztem Stand</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/idle_peer.py"/>
        <source>{reason} It has {answers} to give first, so {best}, which suits the task too, answers at once.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{reason} Es hat zuerst {answers} zu geben, daher antwortet {best} sofort, das ebenfalls zur Aufgabe passt.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>{reason} No model here holds it whole: it would be cut.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{reason} Kein Modell hier fasst es ganz: es würde gekürzt.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>{reason} The question goes to {place}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{reason} Die Frage geht an {place}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/dispatcher.py"/>
        <source>{reason} The {left_out} oldest messages no longer fit.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{reason} Die {left_out} ältesten Nachrichten passen nicht mehr.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/fleet/ahead.py"/>
        <source>{reason}, again and again</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{reason}, immer wieder</translation>
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
        <location filename="ice_desk/services/batches/sources.py"/>
        <source>{rows} files</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{rows} Dateien</translation>
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
        <location filename="ice_desk/engines/hosts.py"/>
        <source>{scheme}:// is no way to reach an engine.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{scheme}:// ist kein Weg zu einer Engine.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/candidates.py"/>
        <source>{score} of {most}</source>
        <translation>{score} von {most}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/promises.py"/>
        <source>{seconds_low} to {seconds_high} s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{seconds_low} bis {seconds_high} s</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_engine.py"/>
        <source>{seconds} ago</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>vor {seconds}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{share} % of {total} GB in use</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{share} % von {total} GB belegt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/ledger_words.py"/>
        <source>{shown} of {rows} shown</source>
        <translation>{shown} von {rows} gezeigt</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>{size} GB needed, {available} GB free</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{size} GB nötig, {available} GB frei</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/gates.py"/>
        <source>{size} GB, loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{size} GB, geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{size} · up to {count} tokens</source>
        <translation>{size} · bis {count} Token</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/image_view.py"/>
        <source>{size}, scaled down from {width} × {height}</source>
        <translation>{size}, verkleinert von {width} × {height}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/answer.py"/>
        <source>{skipped} lines</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{skipped} Zeilen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/plan_words.py"/>
        <source>{slower} runs on the CPU, about {cpu_share} times slower. {sentence}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{slower} rechnet die CPU, etwa {cpu_share}-mal langsamer. {sentence}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/promises.py"/>
        <source>{speed} tok/s</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{speed} tok/s</translation>
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
        <location filename="ice_desk/services/bench_tasks.py"/>
        <source>{split} context</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>Kontext {split}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/promise_words.py"/>
        <source>{stage} funds with {assets} under management: {advised}.</source>
        <translation>Fonds der Phase {stage} mit {assets} verwaltetem Vermögen: {advised}.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/batches/rows.py"/>
        <source>{strikes} rows in succession could not be asked. {error}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{strikes} Zeilen in Folge konnten nicht gefragt werden. {error}</translation>
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
        <location filename="ice_desk/services/typed_price.py"/>
        <source>{text} is no price</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{text} ist kein Preis</translation>
    </message>
    <message>
        <location filename="ice_desk/services/ledger_work.py"/>
        <source>{text}. The {capitalize} tier sends nothing to the cloud until you allow it.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{text}. Die Stufe {capitalize} sendet nichts an die Cloud, bis Sie es erlauben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/budget/words.py"/>
        <source>{tiers}cap line at {cap} a day</source>
        <translation>{tiers}Obergrenze je Tag bei {cap}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/cloud/alerts.py"/>
        <source>{tier}&apos;s cap</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Obergrenze von {tier}</translation>
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
        <location filename="ice_desk/ui/chat/words.py"/>
        <source>{time} to first token</source>
        <translation>{time} bis zum ersten Token</translation>
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
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>{title} stays</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{title} bleibt</translation>
    </message>
    <message>
        <location filename="ice_desk/services/foresight.py"/>
        <source>{title} usually comes at this hour, on {seen} of {cases} days</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{title} kommt meist um diese Stunde, an {seen} von {cases} Tagen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/foresight.py"/>
        <source>{title} usually follows {before} within {minutes}, {seen} of {cases} times</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{title} folgt meist auf {before} innerhalb von {minutes}, {seen} von {cases} Mal</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>{title} would always go to {model}</source>
        <translation>{title} ginge immer an {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>{title}&apos;s rule asks the cloud: {short}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Regel von {title} fragt die Cloud: {short}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/losers.py"/>
        <source>{title}&apos;s rule prefers {model}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>die Regel von {title} bevorzugt {model}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/inspector/why.py"/>
        <source>{title}, as you said.</source>
        <translation>{title}, wie Sie sagten.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/attachments.py"/>
        <source>{tokens} tokens</source>
        <translation>{tokens} Tokens</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/advice.py"/>
        <source>{total} GB memory, {sample}. Would install {named}.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{total} GB Speicher, {sample}. Zu installieren: {named}.</translation>
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
        <location filename="ice_desk/engines/cloud/connection.py"/>
        <source>{value} did not answer in time</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{value} hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/measured.py"/>
        <source>{value} is copied. Set it for Ollama and restart Ollama.</source>
        <translation>{value} ist kopiert. Setzen Sie es für Ollama und starten Sie Ollama neu.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/report.py"/>
        <source>{value} of 10</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{value} von 10</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/performance/words.py"/>
        <source>{value} of 10 liked</source>
        <translation>{value} von 10 gefallen</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/router.py"/>
        <source>{value} · up to {context} context{seen}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{value} · bis {context} Kontext{seen}</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>{vectors} of {texts} vectors came</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{vectors} von {texts} Vektoren kamen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{version} lets others on the network read chats from its memory (CVE-2026-7482)</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{version} lässt andere im Netz Chats aus seinem Speicher lesen (CVE-2026-7482)</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{version}, a simulation</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{version}, eine Simulation</translation>
    </message>
    <message>
        <location filename="ice_desk/services/health_checks.py"/>
        <source>{version}; its known fault, loads that hang when a leaving model is pinned, is kept clear of</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{version}; ihr bekannter Fehler, hängendes Laden beim Anheften eines gehenden Modells, wird umgangen</translation>
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
        <location filename="ice_desk/services/cloud/keys.py"/>
        <source>{what}. A key outside the keyring is not allowed here.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{what}. Ein Schlüssel außerhalb des Schlüsselbunds ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>{where} and falls to the {seat}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{where} und fällt an das {seat}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>{where} and falls to the {seat}: {case}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{where} und fällt an das {seat}: {case}</translation>
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
        <location filename="ice_desk/services/fleet/loader.py"/>
        <source>{why}, after {victims} left</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{why}, nachdem {victims} ging</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>{why}, but {reason}, so {local} answers.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{why}, aber {reason}, daher antwortet {local}.</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tier_rules.py"/>
        <source>{why}, so this goes to the cloud.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{why}, daher geht dies an die Cloud.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/waiting_words.py"/>
        <source>{why}. It is asked again in {time} s.</source>
        <translation>{why}. In {time} s wird erneut gefragt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/month.py"/>
        <source>{why}. {tier} sends nothing to the cloud.</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{why}. {tier} sendet nichts an die Cloud.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/image_view.py"/>
        <source>{width} × {height} points</source>
        <translation>{width} × {height} Punkte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>{words} · local</source>
        <translation>{words} · lokal</translation>
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
        <location filename="ice_desk/domain/recommend.py"/>
        <source>{words}; {asked} and {asked2} answers</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>{words}; {asked} und {asked2} Antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>“hosts” names {bad}, which is no address of an engine</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„hosts“ nennt {bad}, was keine Adresse einer Engine ist</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>“{key}” is not one of {keys}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{key}“ ist keines aus {keys}</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_settings.py"/>
        <source>“{label}” can be at most ${high}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{label}“ kann höchstens ${high} sein</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_settings.py"/>
        <source>“{label}” cannot be changed</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{label}“ lässt sich nicht ändern</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings.py"/>
        <source>“{label}” cannot be set</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{label}“ lässt sich nicht setzen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/local_answers.py"/>
        <source>“{model}” did not begin to answer</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{model}“ begann nicht zu antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>“{model}” runs in Ollama&apos;s cloud</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{model}“ läuft in der Cloud von Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/engines/ollama.py"/>
        <source>“{model}” was not loaded</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{model}“ wurde nicht geladen</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>“{name}” is no name for a machine: small letters, digits, dots and dashes, at most 40</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{name}“ ist kein Name für einen Rechner: kleine Buchstaben, Ziffern, Punkte und Striche, höchstens 40</translation>
    </message>
    <message>
        <location filename="ice_desk/services/policy_file.py"/>
        <source>“{name}” stands there twice</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{name}“ steht zweimal darin</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/tags.py"/>
        <source>“{name}…” is too long for a tag</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{name}…“ ist zu lang für einen Tag</translation>
    </message>
    <message>
        <location filename="ice_desk/shell/tags.py"/>
        <source>“{shown}” taken off {chats}.</source>
        <translation>„{shown}“ von {chats} entfernt.</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_spec.py"/>
        <source>“{value}” is not one of {choices}</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{value}“ ist keines aus {choices}</translation>
    </message>
    <message>
        <location filename="ice_desk/domain/release.py"/>
        <source>“{version}” is no version</source>
        <extracomment>Kept in English; the window retells it.</extracomment>
        <translation>„{version}“ ist keine Version</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/transcript.py"/>
        <source>↓ Jump to the newest</source>
        <translation>↓ Zum Neuesten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/chat/header.py"/>
        <source>☰ Chats</source>
        <translation>☰ Chats</translation>
    </message>
</context>
</TS>
