package dateline.story;

import java.util.Locale;

/// The words by which agencies say that a version corrects an earlier one, as parts of expressions.
public final class CorrectionWords {
    /// The name of such a version, at the head of a notice: `Rettelse: …`, `KOREKTA: …`.
    private static final String NAMES =
            "corrections?|correctif|rectificatif|rectification|korrektur|berichtigung|corrección"
                    + "|rectificación|fe de errores|correzione|rettifica|correção|correções|retificação|retificações|errata|rättelse"
                    + "|rettelse|rectificatie|correctie|oikaisu|korjaus|poprawka|korekta|sprostowanie|oprava|helyesbítés|corectură"
                    + "|corectare|ispravka|ispravak|поправка|исправление|уточнение|düzeltme|διόρθωση|pembetulan|ralat|تصحيح|تصويب"
                    + "|訂正|更正|정정";
    /// What was done to it: `(helyesbített)`.
    private static final String DONE = "corrected|corrigée?s?|korrigiert|berichtigt|corregid[oa]s?|retificad[oa]s?"
            + "|corrigid[oa]s?|rättad|rättat|rettet|gecorrigeerd|korrigert|korrigeret|korrigerad|poprawiono|opraveno"
            + "|helyesbített|javítva|korjattu|oikaistu|ispravljen[ao]?";
    /// What its editor does, at the beginning of a note: `Corrects the name in paragraph 2`. In a headline, several
    /// of these mean something else.
    private static final String DOES = "corrects|correcting|corrige|rectifie|korrigierte|corregirse|rectifica|corregge"
            + "|retifica|rättar|retter|korrigerer|oikaisee|korjaa";

    private CorrectionWords() {}

    /// Returns the names as alternatives, in small letters.
    public static String names() {
        return NAMES;
    }

    /// Returns all as alternatives, in small letters.
    public static String all() {
        return NAMES + '|' + DONE + '|' + DOES;
    }

    /// Returns those that headlines have as marks, as alternatives in capitals.
    static String marks() {
        return (NAMES + '|' + DONE).toUpperCase(Locale.ROOT);
    }
}
