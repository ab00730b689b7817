package dev.sandhi.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

@AnalyzeClasses(
    packages = "dev.sandhi.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.sandhi.ingest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule QUEUE_AND_HTTP_KNOW_NO_ARTICLE =
      noClasses()
          .that()
          .resideInAnyPackage("..queue..", "..http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..ingest.article..", "..ingest.dispatch..", "..common..");

  @ArchTest
  static final ArchRule ENTITIES_STAY_AT_HOME =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION = fields().should().notBeAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveNameMatching(".*(Utils?|Helper|Manager|Mapper|Dto)");
}
