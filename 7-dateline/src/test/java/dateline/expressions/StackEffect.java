package dateline.expressions;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.util.Optional;

/// Knows how the instructions that make up a plain argument change the stack.
final class StackEffect {

    private StackEffect() {}

    /// Returns how many values the instruction takes from the stack, minus those it puts
    /// there; empty if unknown.
    static Optional<Integer> fewer(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction _, LoadInstruction _ -> Optional.of(-1);
            case FieldInstruction field when field.opcode() == Opcode.GETSTATIC -> Optional.of(-1);
            case FieldInstruction field when field.opcode() == Opcode.GETFIELD -> Optional.of(0);
            case InvokeInstruction call -> Optional.of(fewer(call));
            case InvokeDynamicInstruction call -> Optional.of(call.typeSymbol().parameterCount() - 1);
            default -> Optional.empty();
        };
    }

    private static int fewer(InvokeInstruction call) {
        boolean gives = !call.typeSymbol().returnType().displayName().equals("void");
        int receiver = call.opcode() == Opcode.INVOKESTATIC ? 0 : 1;
        return call.typeSymbol().parameterCount() + receiver - (gives ? 1 : 0);
    }
}
