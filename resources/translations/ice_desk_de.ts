<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ICE Desk</name>
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
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source> · tight</source>
        <translation> · knapp</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source> · {models} answering</source>
        <translation> · {models} antworten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>, after its answer</source>
        <translation>, nach seiner Antwort</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>, ends in {tail}</source>
        <translation>, endet auf {tail}</translation>
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
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>An Ollama server on your network.</source>
        <translation>Ein Ollama-Server in Ihrem Netz.</translation>
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
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>Anthropic messages</source>
        <translation>Anthropic Messages</translation>
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
        <location filename="ice_desk/ui/gauges/sparkline.py"/>
        <source>between {least} and {most} lately</source>
        <translation>zuletzt zwischen {least} und {most}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Bring wholly onto the GPU</source>
        <translation>Ganz auf die GPU bringen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>By the rules</source>
        <translation>Nach den Regeln</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Cancel a drag or a load</source>
        <translation>Ziehen oder Laden abbrechen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Caps</source>
        <translation>Obergrenzen</translation>
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
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Cloud</source>
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
        <location filename="ice_desk/ui/chat/row_paint.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
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
        <location filename="ice_desk/ui/menus.py"/>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window.py"/>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/notices.py"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
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
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Endpoint of {title}</source>
        <translation>Endpunkt für {title}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>engine</source>
        <translation>Engine</translation>
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
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Fleet column</source>
        <translation>Flottenspalte</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>For vLLM, LiteLLM, LM Studio, llama.cpp and others. After adding, it is asked once for its models, at no cost.</source>
        <translation>Für vLLM, LiteLLM, LM Studio, llama.cpp und andere. Nach dem Hinzufügen werden einmal kostenlos die Modelle abgefragt.</translation>
    </message>
    <message>
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
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>General</source>
        <translation>Allgemein</translation>
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
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>GPU (unified)</source>
        <translation>GPU (gemeinsam)</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Healthy</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>High</source>
        <translation>Hoch</translation>
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
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>ICE Desk talks to Ollama{here}. {where}</source>
        <translation>ICE Desk spricht mit Ollama{here}. {where}</translation>
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
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Intelligent</source>
        <translation>Intelligent</translation>
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
        <source>just now</source>
        <translation>gerade eben</translation>
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
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
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
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Leave the name and password out of the address.</source>
        <translation>Die Adresse ohne Name und Passwort angeben.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Light</source>
        <translation>Hell</translation>
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
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Low</source>
        <translation>Niedrig</translation>
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
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>may not be used here</source>
        <translation>darf hier nicht verwendet werden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>Memory of {machine}</source>
        <translation>Speicher von {machine}</translation>
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
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>Model for {title}</source>
        <translation>Modell für {title}</translation>
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
        <location filename="ice_desk/ui/menus.py"/>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
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
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Newest message</source>
        <translation>Neueste Meldung</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/palette.py"/>
        <source>No command of that name.</source>
        <translation>Kein Befehl mit diesem Namen.</translation>
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
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>not asked while the fleet is simulated</source>
        <translation>nicht abgefragt, solange die Flotte simuliert ist</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/pins.py"/>
        <source>Not here now: the rules decide until it is.</source>
        <translation>Jetzt nicht da: bis dahin entscheiden die Regeln.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Not installed here. Get it from ollama.com/download, then come back: it is found by itself.</source>
        <translation>Hier nicht installiert. Unter ollama.com/download herunterladen und zurückkehren: es wird von selbst gefunden.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/text.py"/>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/notices.py"/>
        <source>Note</source>
        <translation>Hinweis</translation>
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
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Ollama started from here</source>
        <translation>Von hier gestartetes Ollama</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Ollama&apos;s log…</source>
        <translation>Ollama-Protokoll…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/dialogs.py"/>
        <source>Only http and https addresses can be reached.</source>
        <translation>Nur http- und https-Adressen sind erreichbar.</translation>
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
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Pull, pause or go on with a download</source>
        <translation>Herunterladen, anhalten oder fortsetzen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>Quality priority</source>
        <translation>Qualität zuerst</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <location filename="ice_desk/ui/window_commands.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>RAM lately</source>
        <translation>RAM zuletzt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/panel.py"/>
        <source>Reload to release</source>
        <translation>Neu laden und freigeben</translation>
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
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Restart Ollama…</source>
        <translation>Ollama neu starten…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Rules of the tiers</source>
        <translation>Regeln der Stufen</translation>
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
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/palette.py"/>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
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
        <location filename="ice_desk/ui/settings/dialog.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/tray.py"/>
        <source>Show ICE Desk</source>
        <translation>ICE Desk zeigen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>Show my chats meanwhile</source>
        <translation>Inzwischen meine Chats zeigen</translation>
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
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Spend this month</source>
        <translation>Ausgaben in diesem Monat</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
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
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>stays when you quit</source>
        <translation>bleibt nach dem Beenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>Stop Ollama…</source>
        <translation>Ollama beenden…</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/firstrun.py"/>
        <source>stops when you quit</source>
        <translation>endet beim Beenden</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>such as 2.50</source>
        <translation>etwa 2.50</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/form.py"/>
        <source>System</source>
        <translation>System</translation>
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
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>The system may ask for the keyring&apos;s password.</source>
        <translation>Das System fragt vielleicht nach dem Passwort des Schlüsselbunds.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/endpoints.py"/>
        <source>There is no keyring on this computer, so a key is used for this session only.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, ein Schlüssel gilt daher nur für diese Sitzung.</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>this message costs at most {ghost}</source>
        <translation>diese Nachricht kostet höchstens {ghost}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>Turned off by its provider on {gone}: choose another model</source>
        <translation>Vom Anbieter am {gone} abgeschaltet: ein anderes Modell wählen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/menus.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Unload</source>
        <translation>Entladen</translation>
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
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>waits for a key</source>
        <translation>wartet auf einen Schlüssel</translation>
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
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>What does it cost?</source>
        <translation>Was kostet es?</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/add_endpoint.py"/>
        <source>What the new endpoint speaks</source>
        <translation>Protokoll des neuen Endpunkts</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>While dropping: five minutes only</source>
        <translation>Beim Ablegen: nur fünf Minuten</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>would take {bytes}</source>
        <translation>würde {bytes} belegen</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/shortcuts.py"/>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>{address}, unencrypted</source>
        <translation>{address}, unverschlüsselt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{count} machines</source>
        <translation>{count} Rechner</translation>
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
        <location filename="ice_desk/ui/text.py"/>
        <source>{duration} days</source>
        <translation>{duration} Tage</translation>
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
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{held} held for running answers</source>
        <translation>{held} für laufende Antworten vorgemerkt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{left} left of {cap} in {tier}</source>
        <translation>{left} von {cap} in {tier} übrig</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>{model} at {place}, in dollars per million tokens.{known}</source>
        <translation>{model} bei {place}, in Dollar je Million Tokens.{known}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>{name} · off on {day}</source>
        <translation>{name} · aus am {day}</translation>
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
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>{number} loading</source>
        <translation>{number} lädt</translation>
    </message>
    <message numerus="yes">
        <location filename="ice_desk/ui/tray.py"/>
        <source>{number} models</source>
        <extracomment>For one: {number} model</extracomment>
        <translation>
            <numerusform>{number} Modell</numerusform>
            <numerusform>{number} Modelle</numerusform>
        </translation>
    </message>
    <message>
        <location filename="ice_desk/ui/statusbar.py"/>
        <source>{number} queued</source>
        <translation>{number} wartend</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/roles.py"/>
        <source>{purpose} · in the specification: {label}</source>
        <translation>{purpose} · in der Spezifikation: {label}</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/topbar.py"/>
        <source>{spent} spent</source>
        <translation>{spent} ausgegeben</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/gauges/bar.py"/>
        <source>{title} memory</source>
        <translation>{title}-Speicher</translation>
    </message>
    <message>
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
        <location filename="ice_desk/ui/gauges/machines.py"/>
        <source>{used} taken, total not known</source>
        <translation>{used} belegt, Gesamtgröße nicht bekannt</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/machines.py"/>
        <source>{where} · looking for its engine</source>
        <translation>{where} · Engine wird gesucht</translation>
    </message>
    <message>
        <location filename="ice_desk/ui/settings/price_dialog.py"/>
        <source>{words}, dollars per million tokens</source>
        <translation>{words}, Dollar je Million Tokens</translation>
    </message>
</context>
</TS>
