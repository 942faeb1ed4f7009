package dateline.admin;

import dateline.http.HttpJson;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// Names admin commands, and converts them to and from JSON ([HttpJson]). A command's name is that of its
/// record, for example `read-again` for [NewsroomCommand.ReadAgain].
final class AdminJson {
    private static final Map<String, Class<?>> COMMANDS = Stream.of(AdminCommand.class.getPermittedSubclasses())
            .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
            .collect(Collectors.toMap(AdminJson::name, command -> command, (a, b) -> a, TreeMap::new));

    private AdminJson() {}

    /// Returns the name of a command.
    static String name(AdminCommand<?> command) {
        return name(command.getClass());
    }

    static String write(AdminCommand<?> command) {
        return HttpJson.write(command);
    }

    /// Reads a command.
    ///
    /// @throws CommandRefused if no command has this name, or the body is not a JSON object with its fields
    static AdminCommand<?> read(String name, String body) throws CommandRefused {
        Class<?> command = COMMANDS.get(name);
        if (command == null) {
            throw new CommandRefused("There is no command \"" + name + "\". The commands are "
                    + String.join(", ", COMMANDS.keySet()) + ".");
        }
        try {
            return (AdminCommand<?>) HttpJson.read(body, command);
        } catch (JacksonException e) {
            throw new CommandRefused("The command " + name + " is sent as a JSON object with " + fields(command) + ".");
        }
    }

    private static String name(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String fields(Class<?> command) {
        RecordComponent[] fields = command.getRecordComponents();
        return fields.length == 0
                ? "no fields"
                : Arrays.stream(fields)
                        .map(field -> "\"" + field.getName() + "\"")
                        .collect(Collectors.joining(", ", fields.length == 1 ? "the field " : "the fields ", ""));
    }
}
