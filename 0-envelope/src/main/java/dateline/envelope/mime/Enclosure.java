package dateline.envelope.mime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a message that is useful by itself: a picture, a file of wire copy, an archive or another message.
/// Office files, films, signatures and invitations are not enclosures; they stay in the message.
///
/// @param name safe as a file name and unique in the message: letters of any script, digits, `.`, `_` and `-`
public record Enclosure(String name, MimePart part) {
    private static final int LONGEST = 80;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}\\p{M}._-]+");
    private static final Pattern WIRE_TYPE = Pattern.compile(
            "text/(?:xml|json|plain)|application/(?:xml|json|zip|x-zip-compressed)|application/[a-z0-9.-]+\\+(?:xml|json)");
    private static final Pattern WIRE_NAME =
            Pattern.compile("(?i)^.*\\.(?:xml|json|txt|zip|eml|nitf|jpe?g|png|webp|gif|tiff?)");

    /// Lists the enclosures of a message, in its order. A delivery report (`multipart/report`) has none.
    public static List<Enclosure> of(MimePart message) {
        List<Enclosure> enclosures = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        if (!message.is("multipart/report")) {
            message.leaves().filter(part -> part != message && isOfUse(part)).forEach(part -> {
                String name = free(safe(part), taken);
                enclosures.add(new Enclosure(name, part));
            });
        }
        return enclosures;
    }

    public boolean isPicture() {
        return part.type().startsWith("image/") || name.matches("(?i).*\\.(?:jpe?g|png|webp|gif|tiff?)");
    }

    private static boolean isOfUse(MimePart part) {
        String name = part.fileName();
        boolean attached = "attachment".equals(part.disposition()) || name != null;
        if (part.bytes().length == 0) {
            return false;
        }
        return switch (part.type()) {
            case "image/svg+xml" -> false;
            case "message/rfc822" -> true;
            case "text/plain" -> attached && name != null;
            case "application/octet-stream" ->
                name != null && WIRE_NAME.matcher(name).matches();
            default ->
                part.type().startsWith("image/")
                        || attached && WIRE_TYPE.matcher(part.type()).matches();
        };
    }

    /// Returns a safe file name. A name without an extension gets the extension of its type, as a help
    /// for users.
    private static String safe(MimePart part) {
        @Nullable String name = part.fileName();
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(java.text.Normalizer.normalize(last, java.text.Normalizer.Form.NFC))
                .replaceAll("_")
                .replaceFirst("^[._-]+", "");
        String cut = safe.substring(Math.max(0, safe.length() - LONGEST));
        return cut.contains(".") ? cut : (cut.isEmpty() ? "enclosure" : cut) + ending(part.type());
    }

    private static String ending(String type) {
        return switch (type) {
            case "image/jpeg", "image/jpg", "image/pjpeg" -> ".jpg";
            case "message/rfc822" -> ".eml";
            case "text/plain" -> ".txt";
            default ->
                "." + UNSAFE.matcher(type.substring(type.lastIndexOf('/') + 1)).replaceAll("_");
        };
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted.replaceFirst("(?=\\.[^.]*$)", "-" + i);
        }
        return name;
    }
}
