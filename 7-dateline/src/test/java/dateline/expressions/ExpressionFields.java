package dateline.expressions;

import dateline.expressions.FoundExpression.Use;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the patterns that a class makes when it is loaded: in its static fields, in the arrays and lists of
/// these fields, and in the constants of an enum.
final class ExpressionFields {
    private final Class<?> type;
    private final List<FoundExpression> found = new ArrayList<>();

    private ExpressionFields(Class<?> type) {
        this.type = type;
    }

    static List<FoundExpression> of(String name) {
        try {
            ExpressionFields fields = new ExpressionFields(Class.forName(name));
            for (Field field : fields.type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.look(name + '.' + field.getName(), value(field, null));
                }
            }
            return fields.found;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(String place, @Nullable Object value) {
        switch (value) {
            case Pattern pattern -> found.add(new FoundExpression(place, pattern, Use.BOTH));
            case Object[] array -> List.of(array).forEach(each -> look(place, each));
            case List<?> list -> list.forEach(each -> look(place, each));
            case Enum<?> constant when constant.getDeclaringClass() == type -> ofConstant(place, constant);
            case null, default -> {}
        }
    }

    private void ofConstant(String place, Enum<?> constant) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                look(place, value(field, constant));
            }
        }
    }

    private static @Nullable Object value(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
