package dateline.story;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises a line that says that copy is for editors only, in the languages of the agencies:
/// `Ikke til publicering`, `(Nicht zur Veröffentlichung)`, `*** NO PUBLICAR ***`.
///
/// The line says nothing else. It is the headline, one of the first lines of the text, or the last.
final class NotForPublication {
    private static final int LONGEST = 80;
    private static final int LINES = 3;
    private static final Pattern LINE = Pattern.compile(
            "(?iu)[^\\p{L}\\p{N}]{0,10}+(?:not\\sfor\\spublication|do\\snot\\spublish"
                    + "|nicht\\s(?:zur|für\\sdie)\\s(?:veröffentlichung|publikation)|bitte\\snicht\\sveröffentlichen"
                    + "|ikke\\s(?:til|for)\\s(?:publicering|publisering|offentliggørelse|offentliggjøring)"
                    + "|(?:ej|inte|icke)\\sför\\spublicering|ei\\sjulkais(?:tavaksi|uun)"
                    + "|ne\\spas\\s(?:publier|diffuser)|non\\sdestinée?\\sà\\s(?:la\\s)?publication"
                    + "|no\\s(?:publicar|para\\spublicar|para\\spublicación|destinad[oa]\\sa\\s(?:la\\s)?publicación)"
                    + "|não\\s(?:publicar|para\\spublicar|para\\spublicação|destinad[oa]\\sa\\spublicação)"
                    + "|non\\s(?:pubblicare|per\\sla\\spubblicazione|destinat[oa]\\salla\\spubblicazione)"
                    + "|niet\\s(?:voor|ter)\\spublicatie|nie\\sdo\\spublikacji|не\\sдля\\s(?:публикации|печати))[^\\p{L}\\p{N}]{0,10}+");

    private NotForPublication() {}

    /// Returns the line that says so; null if there is none.
    static @Nullable String in(@Nullable String headline, Body body) {
        String text = body.text().stripTrailing();
        Stream<String> first = text.lines().filter(line -> !line.isBlank()).limit(LINES);
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return Stream.of(Stream.ofNullable(headline), first, Stream.of(last))
                .flatMap(lines -> lines)
                .filter(line -> line.length() <= LONGEST && LINE.matcher(line).matches())
                .findFirst()
                .orElse(null);
    }
}
