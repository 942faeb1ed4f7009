package dateline.expressions;

import dateline.expressions.FoundExpression.Use;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the calls in a class that take a regular expression.
final class ExpressionCalls {
    private static final Set<String> OF_STRING = Set.of("replaceAll", "replaceFirst", "split", "splitWithDelimiters");
    /// How many instructions before a call are searched for its expression.
    private static final int FAR = 12;

    private final String type;
    private final List<FoundExpression> found = new ArrayList<>();

    private ExpressionCalls(String type) {
        this.type = type;
    }

    static List<FoundExpression> of(ClassModel type) {
        ExpressionCalls calls =
                new ExpressionCalls(type.thisClass().asInternalName().replace('/', '.'));
        for (MethodModel method : type.methods()) {
            method.code().ifPresent(code -> calls.look(method.methodName().stringValue(), code));
        }
        return calls.found;
    }

    private void look(String method, CodeModel code) {
        List<Instruction> before = new ArrayList<>();
        for (CodeElement element : code) {
            if (element instanceof InvokeInstruction call) {
                use(call)
                        .ifPresent(use ->
                                found.add(new FoundExpression(type + '.' + method, pattern(call, use, before), use)));
            }
            if (element instanceof Instruction instruction) {
                before.add(instruction);
            }
        }
    }

    /// Returns how a call applies a regular expression; empty if it takes none.
    private static Optional<Use> use(InvokeInstruction call) {
        String name = call.name().stringValue();
        return switch (call.owner().asInternalName()) {
            case "java/lang/String" ->
                name.equals("matches")
                        ? Optional.of(Use.MATCHES)
                        : Optional.of(Use.FINDS).filter(use -> OF_STRING.contains(name));
            case "java/util/regex/Pattern" ->
                name.equals("matches")
                        ? Optional.of(Use.MATCHES)
                        : Optional.of(Use.BOTH).filter(use -> name.equals("compile"));
            case "java/util/Scanner" ->
                Optional.of(Use.FINDS)
                        .filter(use -> call.typeSymbol().parameterCount() > 0
                                && call.typeSymbol()
                                        .parameterType(0)
                                        .displayName()
                                        .equals("String"));
            default -> Optional.empty();
        };
    }

    private static @Nullable Pattern pattern(InvokeInstruction call, Use use, List<Instruction> before) {
        int later = call.typeSymbol().parameterCount() - 1;
        int flags = 0;
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - FAR); i--) {
            Object constant =
                    before.get(i) instanceof ConstantInstruction instruction ? instruction.constantValue() : null;
            if (later == 0) {
                return constant instanceof String source ? Pattern.compile(source, flags) : null;
            }
            flags = use == Use.BOTH && constant instanceof Integer number ? number : flags;
            Optional<Integer> fewer = StackEffect.fewer(before.get(i));
            if (fewer.isEmpty()) {
                return null;
            }
            later += fewer.get();
        }
        return null;
    }
}
