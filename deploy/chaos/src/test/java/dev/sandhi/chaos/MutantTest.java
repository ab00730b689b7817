package dev.sandhi.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A mistake that finds no place in the program as it is now would be planted nowhere.
final class MutantTest {

  @ParameterizedTest
  @EnumSource
  void hasItsPlaceInTheJobQueue(Mutant mutant) throws IOException {
    List<String> before = strings(PlantedFault.QUEUE);
    assertThat(mutant.replacements().keySet())
        .allSatisfy(statement -> assertThat(before).anyMatch(text -> text.contains(statement)));
  }

  @Test
  void findsTheBreakerToKeepClosed() throws IOException {
    assertThat(ingest(PlantedFault.BREAKER).methods())
        .anyMatch(method -> method.methodName().equalsString("open"));
  }

  @ParameterizedTest
  @EnumSource
  void showsUnderAFault(Mutant mutant) {
    assertThat(Arrays.stream(Fault.values()).map(Fault::name)).contains(mutant.telltale());
  }

  private static List<String> strings(String name) throws IOException {
    return StreamSupport.stream(ingest(name).constantPool().spliterator(), false)
        .filter(StringEntry.class::isInstance)
        .map(entry -> ((StringEntry) entry).stringValue())
        .toList();
  }

  private static ClassModel ingest(String name) throws IOException {
    return ClassFile.of()
        .parse(
            Path.of(Objects.requireNonNull(System.getProperty("sandhi.root")))
                .resolve("ingest-service/target/classes/" + name + ".class"));
  }
}
