package dateline.formats.newsml;

import dateline.copy.XmlElement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the items that an item with a NewsItemId of its own replaces. Source: NewsML 1.2, "NewsManagement".
///
/// CASE: DerivedFrom and AssociatedWith name all items that an item comes from or goes with, pictures and
/// translations too. Such an item is replaced only if the element says so, or, for DerivedFrom, if an
/// instruction does.
final class Ancestors {
    private static final Pattern REPLACES =
            Pattern.compile("(?isu)^.*(?:replac|supersed|evolv|updat|correct|rectif|remplac|ersetz).*");

    private Ancestors() {}

    /// Lists the guids of these items, as [NewsmlIdentity#guid(String)] returns them.
    static List<String> of(XmlElement item) {
        XmlElement management = item.first("NewsManagement");
        if (management == null) {
            return List.of();
        }
        boolean instructed = management.all("Instruction").stream().anyMatch(Ancestors::replaces);
        Stream<XmlElement> derived =
                management.all("DerivedFrom").stream().filter(each -> instructed || replaces(each));
        Stream<XmlElement> associated =
                management.all("AssociatedWith").stream().filter(Ancestors::replaces);
        return Stream.concat(derived, associated)
                .map(each -> each.attribute("NewsItem"))
                .filter(Objects::nonNull)
                .map((String reference) -> NewsmlIdentity.guid(reference))
                .distinct()
                .toList();
    }

    private static boolean replaces(XmlElement element) {
        return says(element.attribute("FormalName")) || says(element.textOf("Comment"));
    }

    private static boolean says(@Nullable String words) {
        return words != null && REPLACES.matcher(words).matches();
    }
}
