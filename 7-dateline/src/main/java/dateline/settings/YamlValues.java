package dateline.settings;

import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads YAML into values by dotted key, each with its line.
final class YamlValues {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(10)
            .build();

    private final Given given;

    /// The place of each key, whether it is written nested or with dots.
    private final Map<String, Node> keys = new HashMap<>();

    private YamlValues(Given given) {
        this.given = given;
    }

    static void read(String yaml, Given given) {
        try {
            new Compose(SETTINGS).composeString(yaml).ifPresent(root -> new YamlValues(given).root(root));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            given.fault(new SettingsFault(
                    "line " + line,
                    "the file",
                    "It cannot be read as YAML from here on.",
                    "Look at the spaces before the line (no tabs), its colon and its quotes."));
        } catch (YamlEngineException e) {
            given.fault(new SettingsFault(
                    "line 1", "the file", "It is not YAML.", "Begin with a copy of dateline.yaml.sample."));
        }
    }

    private void root(Node root) {
        if (root instanceof MappingNode mapping) {
            mapping("", mapping);
        } else if (!root.getTag().equals(Tag.NULL)) {
            fault(root, "the file", "It holds no settings.", "Begin with a copy of dateline.yaml.sample.");
        }
    }

    private void add(String key, Node node) {
        if (node.isRecursive()) {
            fault(node, key, "It holds itself.", "Write its values out.");
            return;
        }
        switch (node) {
            case MappingNode mapping -> mapping(key, mapping);
            case SequenceNode sequence -> sequence(key, sequence);
            case ScalarNode scalar -> given.put(key, new Value(text(scalar), where(scalar)));
            default -> fault(node, key, "It is not a value.", "Write a value.");
        }
    }

    private void mapping(String key, MappingNode mapping) {
        if (mapping.getValue().isEmpty()) {
            given.put(key, new Value("", where(mapping)));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String below = key.isEmpty() ? name : key + '.' + name;
            Node first = keys.putIfAbsent(below, tuple.getKeyNode());
            if (first != null) {
                fault(tuple.getKeyNode(), below, "It stands in " + where(first) + " already.", "Remove one of them.");
            }
            add(below, tuple.getValueNode());
        }
    }

    private void sequence(String key, SequenceNode sequence) {
        if (sequence.getValue().isEmpty()) {
            given.put(key, new Value("", where(sequence)));
        }
        for (int i = 0; i < sequence.getValue().size(); i++) {
            add(key + '.' + i, sequence.getValue().get(i));
        }
    }

    private static String text(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
    }

    private void fault(Node node, String key, String what, String remedy) {
        given.fault(new SettingsFault(where(node), key, what, remedy));
    }

    private static String where(Node node) {
        return "line " + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
