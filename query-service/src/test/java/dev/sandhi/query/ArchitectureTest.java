package dev.sandhi.query;

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
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.sandhi.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule conventionsKnowNoResource =
      noClasses()
          .that()
          .resideInAPackage("..http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.sandhi.query.event", "dev.sandhi.common..");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("dev.sandhi.query.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rowsAndResourcesStayInTheirPackage =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAnnotatedWith(Path.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule dependenciesComeByTheConstructor =
      fields().should().notBeAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Mapper|Dto)$");
}
