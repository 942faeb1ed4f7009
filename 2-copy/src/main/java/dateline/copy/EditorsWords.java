package dateline.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of editors who write in another language than English, at the head of copy: what they changed, in
/// which part of the story, and when.
final class EditorsWords {
    /// How a line in brackets begins, in addition to the words of [EditorsLine].
    static final String DEEDS =
            "atualizad[ao]s?|acrescenta|adiciona|substitui|actualizad[ao]s?|corregid[ao]s?|ampliad[ao]s?"
                    + "|con (?:declaraciones|reacciones|citas|detalles|dichiarazioni|altre|più)|avec (?:réactions?|davantage)"
                    + "|herhal(?:ing|ed)|herhaald|herneemt|herneming|aanvulling|aangevuld|vult aan|vervangt|vervanging|bijgewerkt"
                    + "|nieuwe?|met (?:meer|reacties?|citaten|uitslag|details)|tilføjet|erstatter|gentagelse|gentages"
                    + "|med (?:citat(?:er)?|flere|mere|mer|fler|nya|reaktion(?:er)?|kommentar(?:er)?|sitat(?:er)?|uppgifter|detaljer)"
                    + "|gjentar|gjentas|gjentakelse|lagt til|ersätter|tillägg|kompletterar|kompletterad|tillagd|repeteras|ändrar"
                    + "|endrer|ændrer|korvaa|toistetaan|lisätään|muutettu|muuttaa|täydennys|dochodz[ią]|aktualizacja|uzupełni(?:a|enie|ona)"
                    + "|powtórzenie|nowa wersja|doplněn[aoý]|doplňuje|aktualizováno|rozšířená|nová verze|aktualizirano|ažurirano|dopuna"
                    + "|frissít(?:ve|és)|actualizare|completare";
    private static final String PARTS =
            "absatz(?:es)?|absätzen?|satz(?:es)?|überschrift|schlagzeile|vorspann|meldung|fassung"
                    + "|párrafos?|titular|titulares|noticia|información|despacho|crónica|paragraphes?|dépêche|titre|chapô|chapeau"
                    + "|paragrafo|capoverso|titolo|notizia|lancio|parágrafos?|título|notícia|peça|alinea|kop|bericht|zin|artikel"
                    + "|afsnit|overskriften?|meddelelsen?|telegrammet|avsnitt(?:et)?|ingressen?|meldingen?|stycket?|rubriken?|texten"
                    + "|nyheten|kappalee\\p{L}{1,6}|otsiko\\p{L}{1,6}|jutu\\p{L}{1,6}|uutise\\p{L}{1,6}|akapi\\p{L}{1,4}|tytu\\p{L}{1,4}"
                    + "|depesz\\p{L}{1,3}|zdani\\p{L}{1,3}|odstavc\\p{L}{1,3}|titulku|zprávě|odlomku|naslovu|bekezdés\\p{L}{1,5}";
    private static final String CHANGES =
            "berichtigt|korrigiert|geändert|ergänzt|präzisiert|heißen|richtig|lautet|richtiggestellt"
                    + "|debe|corregirse|corrige|corregid[ao]|corrigée?|lire|corretto|corretta|corregge|leggasi|leggere|errato"
                    + "|ler-se|leia-se|corrigid[ao]|moe(?:s)?t|gecorrigeerd|verbeterd|aangepast|toegevoegd|gewijzigd|juiste?|rettet"
                    + "|skal|endret|ændret|rättat|rättad|ändrat|ändrad|ska|korjattu|korjaa|pitää|lisätty|muutettu|poprawion[aoey]"
                    + "|skorygowano|powinno|opraven[aoy]?|doplněn[aoy]?|ispravljen[ao]?|javítva|helyesen";
    /// `Im 2. Absatz`, `En la noticia enviada hoy`, `Toisessa kappaleessa`
    private static final Pattern PART =
            Pattern.compile("(?iu)^[^\\n]{0,70}?(?<!\\p{L})(?:" + PARTS + ")(?!\\p{L})[^\\n]{0,500}+$");
    private static final Pattern CHANGE = Pattern.compile("(?iu)(?<!\\p{L})(?:" + CHANGES + ")(?!\\p{L})");
    /// Only a note calls the copy "this story": `In een eerdere versie van dit bericht`.
    private static final Pattern EARLIER = Pattern.compile(
            "(?iu)^(?:(?:(?:in )?an earlier version of (?:this|the) (?:story|article|report|item)"
                    + "|in einer (?:früheren|vorherigen|ersten) (?:fassung|version) (?:dieser|dieses|der|des) (?:meldung|berichts?|textes|artikels)"
                    + "|(?:en )?una versión anterior de (?:esta|la) (?:noticia|información|nota|crónica)"
                    + "|(?:dans )?une (?:précédente version|version (?:précédente|antérieure)) de (?:cette|la) (?:dépêche|information)"
                    + "|(?:in )?una (?:precedente versione|versione precedente) (?:di questa|della) notizia"
                    + "|(?:n)?uma versão anterior (?:desta|da) (?:notícia|peça)"
                    + "|in een (?:eerdere|vorige) versie van dit (?:bericht|artikel|verhaal)"
                    + "|i en tidligere (?:version|versjon|udgave|utgave) a[fv] (?:denne |artiklen|saken|teksten)(?:artikel|artikkel|artikkelen|historie|sak|saken|meldingen|nyhed)?"
                    + "|i en tidigare version av (?:den här |denna )?(?:texten|artikeln|text|artikel|nyheten)"
                    + "|jutun (?:aiemmassa|aikaisemmassa) versiossa|we wcześniejszej wersji (?:tej )?(?:depeszy|informacji))(?!\\p{L}))[^\\n]{0,400}+$");
    /// `Opdateret kl. 7.50`, `Aktualisiert um 10.12 Uhr`
    private static final Pattern UPDATED = Pattern.compile(
            "(?iu)^(?:opdateret|oppdatert|uppdaterad|päivitetty|aktualisiert|actualizad[ao]|mis(?:e)? à jour"
                    + "|actualisé(?:e)?|aggiornat[ao]|atualizad[ao]|bijgewerkt|zaktualizowano|aktualizováno|updated|tilføjet|rettet)"
                    + "(?:,? (?:den|der|am|le|el|il|em|op|at|kl\\.?|klo|um|uhr|à|a las|a la|alle|às|om|o|v|ore))?\\.? \\d{1,2}[.:h]\\d{2}(?!\\d)"
                    + "[^\\n]{0,120}+$");
    private static final Pattern HOLD = Pattern.compile(
            "(?iu)^(?<label>(?:achtung|attention|atención|attenzione|atenção|let op|obs|bemærk|merk|huom|uwaga|hinweis)[!:. ]{1,3})?"
                    + "(?:embargo|embargoed|sperr?e?frist|klausul)(?!\\p{L})[^\\n]{0,140}+$");

    private EditorsWords() {}

    /// Returns whether a line in brackets says that a part of the story was changed.
    static boolean areOfChange(String line) {
        return PART.matcher(line).matches() && CHANGE.matcher(line).find();
    }

    /// Returns whether a line, also without brackets, tells what an earlier version said, or when this version
    /// was filed.
    static boolean areOfVersion(String line) {
        return EARLIER.matcher(line).matches() || UPDATED.matcher(line).matches();
    }

    /// Returns whether a line begins as an order to hold the copy does. Without brackets, news may begin so too,
    /// and only a label makes it sure.
    static boolean areOfHold(String line, boolean inBrackets) {
        Matcher hold = HOLD.matcher(line);
        return hold.matches() && (inBrackets || hold.group("label") != null);
    }
}
