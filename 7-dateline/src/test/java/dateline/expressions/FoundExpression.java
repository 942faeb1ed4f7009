package dateline.expressions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A regular expression of the program.
///
/// @param place the class and its field or method
/// @param pattern null if the program builds it at run time
/// @param use how it is applied to texts
record FoundExpression(String place, @Nullable Pattern pattern, Use use) {
    enum Use {
        MATCHES,
        FINDS,
        BOTH
    }

    String source() {
        return pattern == null ? "" : pattern.pattern();
    }

    @Override
    public String toString() {
        return place + ' ' + source();
    }

    /// Lists the expressions in the class files of the folders: those in fields and those in calls.
    static List<FoundExpression> in(List<Path> folders) {
        List<FoundExpression> found = new ArrayList<>();
        folders.forEach(folder -> classes(folder).forEach(type -> add(type, found)));
        return found;
    }

    /// Adds the expressions of a class. Leaves out a call that fills a field of the class, because
    /// the field is listed.
    private static void add(ClassModel type, List<FoundExpression> found) {
        List<FoundExpression> calls = ExpressionCalls.of(type);
        boolean compiles = calls.stream().anyMatch(call -> call.use() == Use.BOTH);
        List<FoundExpression> fields =
                compiles ? ExpressionFields.of(type.thisClass().asInternalName().replace('/', '.')) : List.of();
        found.addAll(fields);
        calls.stream()
                .filter(call -> call.use() != Use.BOTH || !isOfField(call, fields))
                .forEach(found::add);
    }

    private static boolean isOfField(FoundExpression call, List<FoundExpression> fields) {
        return call.pattern() == null
                ? !fields.isEmpty() && call.place().endsWith("init>")
                : fields.stream().anyMatch(field -> field.source().equals(call.source()));
    }

    private static List<ClassModel> classes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<ClassModel> types = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                types.add(ClassFile.of().parse(file));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
