package dev.sandhi.extract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/// The shape of the module, which no review has to look after.
@AnalyzeClasses(packages = "dev.sandhi.extract", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ENGINE = "dev.sandhi.extract.engine";
  private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");

  @ArchTest
  static final ArchRule ENGINE_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage(ENGINE + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "io.vertx..",
              "io.smallrye..",
              "jakarta..",
              "org.hibernate..",
              "java.sql..",
              "javax.sql..",
              "java.net..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class);

  @ArchTest
  static final ArchRule PUBLICATION_IS_THE_ONLY_NOW =
      noClasses()
          .that()
          .resideInAPackage(ENGINE + "..")
          .should()
          .callMethodWhere(
              describe("it tells the time", (JavaCall<?> call) -> CLOCKS.contains(call.getName())));

  @ArchTest
  static final ArchRule ENGINE_IS_A_PIPELINE =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("text")
          .definedBy(ENGINE + ".text..")
          .layer("document")
          .definedBy(ENGINE + ".document..")
          .layer("lexicon")
          .definedBy(ENGINE + ".lexicon..")
          .layer("mention")
          .definedBy(ENGINE + ".mention..")
          .layer("timex")
          .definedBy(ENGINE + ".timex..")
          .layer("frame")
          .definedBy(ENGINE + ".frame..")
          .layer("assembly")
          .definedBy(ENGINE + ".assembly..")
          .layer("root")
          .definedBy(ENGINE)
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("document")
          .mayOnlyAccessLayers("text")
          .whereLayer("lexicon")
          .mayOnlyAccessLayers("text", "document")
          .whereLayer("mention")
          .mayOnlyAccessLayers("text", "document", "lexicon")
          .whereLayer("timex")
          .mayOnlyAccessLayers("text", "document", "lexicon")
          .whereLayer("frame")
          .mayOnlyAccessLayers("text", "document", "lexicon", "mention", "timex")
          .whereLayer("assembly")
          .mayOnlyAccessLayers("text", "document", "lexicon", "mention", "timex", "frame")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("dev.sandhi.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Mapper|Dto)");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

  @ArchTest
  static final ArchRule RESOURCES_AND_ENTITIES_STAY_IN_THEIR_PACKAGE =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .or()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .bePackagePrivate();
}
