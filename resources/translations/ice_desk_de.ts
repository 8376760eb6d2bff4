<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ICE Desk</name>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="ice_desk/services/settings_values.py"/>
        <source>Of the window, from its next start. The command line speaks English.</source>
        <translation>Die des Fensters, ab dem nächsten Start. Die Befehlszeile spricht Englisch.</translation>
    </message>
</context>
</TS>
