package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.story.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Resolves names by the topic sets inside a file. Topic sets elsewhere are not fetched. Of two topics with the
/// same `Duid` or name, the first counts.
final class NewsmlTopics {
    private final Map<String, XmlElement> byDuid = new HashMap<>();
    private final Map<String, XmlElement> byName = new HashMap<>();

    /// Adds all topics of an element, at any depth.
    void add(XmlElement part) {
        part.withDescendants().filter(each -> each.name().equals("Topic")).forEach(topic -> {
            String duid = topic.attribute("Duid");
            if (duid != null) {
                byDuid.putIfAbsent(duid, topic);
            }
            topic.all("FormalName").forEach(name -> byName.putIfAbsent(name.text(), topic));
        });
    }

    /// Returns the subject that an element names: `FormalName` with its `Scheme`, or a `Topic` of the file.
    Optional<Subject> subject(XmlElement element) {
        XmlElement topic = topic(element);
        String name = name(topic);
        String formalName = element.attribute("FormalName");
        String formal = formalName == null && topic != null ? topic.textOf("FormalName") : formalName;
        String scheme = element.attribute("Scheme");
        String code = formal == null || formal.matches("[0-9]{8}") || scheme == null ? formal : scheme + ":" + formal;
        code = code != null && code.matches("[0-9]{8}") ? "subj:" + code : code;
        return code == null && name == null ? Optional.empty() : Optional.of(new Subject(code, name));
    }

    /// Returns the usual name of a party, a line's type or the like.
    @Nullable
    String called(XmlElement element) {
        String name = name(topic(element));
        return name == null ? element.attribute("FormalName") : name;
    }

    private @Nullable XmlElement topic(XmlElement element) {
        String topic = element.attribute("Topic");
        String formal = element.attribute("FormalName");
        XmlElement found = topic != null && topic.startsWith("#") ? byDuid.get(topic.substring(1)) : null;
        return found == null && formal != null ? byName.get(formal) : found;
    }

    private static @Nullable String name(@Nullable XmlElement topic) {
        return topic == null ? null : topic.textOf("Description");
    }
}
