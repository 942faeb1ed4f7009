package dateline.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Takes YAML, gives its values by dotted key with the line of each: `site.sections.0.key`.
final class YamlValues {
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<SettingsFault> faults;

    private YamlValues(List<SettingsFault> faults) {
        this.faults = faults;
    }

    static Map<String, Value> read(String yaml, List<SettingsFault> faults) {
        YamlValues read = new YamlValues(faults);
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setUseMarks(true)
                    .setMaxAliasesForCollections(10)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            root.ifPresent(node -> read.add("", node));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(new SettingsFault(
                    "line " + line, "the file", "It is not YAML from here.", "Look at the indentation."));
        } catch (YamlEngineException e) {
            faults.add(new SettingsFault("line 1", "the file", "It is not YAML.", "Compare it with the sample."));
        }
        return read.values;
    }

    private void add(String key, Node node) {
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(tuple -> {
                    String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    add(key.isEmpty() ? name : key + '.' + name, tuple.getValueNode());
                });
            case SequenceNode sequence -> {
                for (int i = 0; i < sequence.getValue().size(); i++) {
                    add(key + '.' + i, sequence.getValue().get(i));
                }
            }
            case ScalarNode scalar -> put(key, scalar);
            default -> faults.add(new SettingsFault(where(node), key, "It is an alias.", "Write the value out."));
        }
    }

    private void put(String key, ScalarNode scalar) {
        boolean empty = scalar.getValue().isEmpty();
        if (empty && scalar.getTag().getValue().endsWith(":null")) {
            return;
        }
        if (values.put(key, new Value(scalar.getValue(), where(scalar))) != null) {
            faults.add(new SettingsFault(where(scalar), key, "It stands twice.", "Remove one."));
        }
    }

    private static String where(Node node) {
        return "line " + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
