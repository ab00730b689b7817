package dev.sandhi.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// An agent that changes statements of the job queue while ingest-service loads it.
public final class PlantedFault {

  static final String QUEUE = "dev/sandhi/ingest/queue/JobQueue";
  static final String BREAKER = "dev/sandhi/ingest/dispatch/Breaker";

  private PlantedFault() {}

  /// Called by the JVM of ingest-service; the argument names a [Mutant].
  public static void premain(String mutant, Instrumentation program) {
    Mutant planted = Mutant.valueOf(mutant);
    program.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte @Nullable [] transform(
              @Nullable ClassLoader loader,
              @Nullable String name,
              @Nullable Class<?> redefined,
              @Nullable ProtectionDomain domain,
              byte[] bytes) {
            if (loader != null && QUEUE.equals(name)) {
              return planted(loader, bytes, planted.replacements());
            }
            return planted == Mutant.NAIVE_ATTEMPTS && BREAKER.equals(name)
                ? neverOpen(bytes)
                : null;
          }
        });
  }

  private static byte[] planted(ClassLoader loader, byte[] bytes, Map<String, String> changes) {
    ClassFile format =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)));
    return format.transformClass(
        format.parse(bytes),
        ClassTransform.transformingMethodBodies((code, element) -> copy(code, element, changes)));
  }

  private static byte[] neverOpen(byte[] bytes) {
    ClassFile format = ClassFile.of();
    return format.transformClass(
        format.parse(bytes),
        (type, element) -> {
          if (element instanceof MethodModel method && method.methodName().equalsString("open")) {
            type.withMethodBody(
                method.methodName(),
                method.methodType(),
                method.flags().flagsMask(),
                CodeBuilder::return_);
          } else {
            type.with(element);
          }
        });
  }

  private static void copy(CodeBuilder code, CodeElement element, Map<String, String> changes) {
    if (element instanceof LoadConstantInstruction load
        && load.constantValue() instanceof String text) {
      String changed = text;
      for (Map.Entry<String, String> change : changes.entrySet()) {
        changed = changed.replace(change.getKey(), change.getValue());
      }
      code.loadConstant(changed);
    } else {
      code.with(element);
    }
  }

  /// Writes the agent as a JVM wants it, and gives the option that loads it, where it is needed.
  static String[] options(Mutant mutant, Path jar) throws IOException {
    if (mutant.replacements().isEmpty()) {
      return new String[0];
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", PlantedFault.class.getName());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String name : List.of("PlantedFault", "PlantedFault$1", "Mutant")) {
        String path = "dev/sandhi/chaos/" + name + ".class";
        out.putNextEntry(new ZipEntry(path));
        try (InputStream in =
            Objects.requireNonNull(PlantedFault.class.getClassLoader().getResourceAsStream(path))) {
          in.transferTo(out);
        }
      }
    }
    return new String[] {"-javaagent:" + jar + "=" + mutant.name()};
  }
}
