package dateline.bench.soak;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// A Java agent that makes the followers of the archive's changes throw now and then: an exception or an
/// `Error`, at the start of the method that receives the changes.
public final class ThrowingFollowers implements ClassFileTransformer {
    /// Classes and their methods that take a list of changes.
    private static final Map<String, String> FOLLOWERS = Map.of(
            "dateline/search/SearchIndex", "follow",
            "dateline/Newsroom", "dropPages");

    private static final ClassDesc SELF = ClassDesc.of(ThrowingFollowers.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final int ONE_IN = 40;

    /// Java calls this before the program's `main`.
    public static void premain(String argument, Instrumentation instrumentation) {
        instrumentation.addTransformer(new ThrowingFollowers());
    }

    /// Writes the jar that `-javaagent` needs: a manifest, which names a class on the program's class path.
    static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("throwing-followers.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ThrowingFollowers.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.finish();
        }
        return jar;
    }

    /// Throws now and then. Each follower calls this first.
    public static void maybe() {
        switch (ThreadLocalRandom.current().nextInt(2 * ONE_IN)) {
            case 0 -> throw new IllegalStateException("A follower fails, as the soak has it");
            case 1 -> throw new StackOverflowError("A follower fails badly, as the soak has it");
            default -> {}
        }
    }

    @Override
    public byte @Nullable [] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        String method = FOLLOWERS.get(name);
        if (method == null) {
            return null;
        }
        ClassFile file = ClassFile.of();
        ClassModel model = file.parse(bytes);
        if (model.methods().stream().noneMatch(each -> isNamed(each, method))) {
            System.err.println(name + " has no method " + method + ": change the names in ThrowingFollowers");
            Runtime.getRuntime().halt(70); // Java ignores exceptions from an agent
        }
        return file.transformClass(
                model, ClassTransform.transformingMethodBodies(each -> isNamed(each, method), throwing()));
    }

    private static boolean isNamed(MethodModel method, String name) {
        return method.methodName().equalsString(name);
    }

    private static CodeTransform throwing() {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                code.invokestatic(SELF, "maybe", NOTHING);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }
}
