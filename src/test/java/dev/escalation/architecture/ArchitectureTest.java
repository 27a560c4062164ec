package dev.escalation.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md. */
class ArchitectureTest {
    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.escalation");
    }

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("task")
                .definedBy("dev.escalation.task..")
                .layer("words")
                .definedBy("dev.escalation.words..")
                .layer("data")
                .definedBy("dev.escalation.data..")
                .layer("chart")
                .definedBy("dev.escalation.chart..")
                .layer("text")
                .definedBy("dev.escalation.text..")
                .layer("ingest")
                .definedBy("dev.escalation.ingest..")
                .layer("etl")
                .definedBy("dev.escalation.etl..")
                .layer("features")
                .definedBy("dev.escalation.features..")
                .layer("analysis")
                .definedBy("dev.escalation.analysis..")
                .layer("model")
                .definedBy("dev.escalation.model..")
                .layer("explain")
                .definedBy("dev.escalation.explain..")
                .layer("simulate")
                .definedBy("dev.escalation.simulate..")
                .layer("sample")
                .definedBy("dev.escalation.sample..")
                .layer("store")
                .definedBy("dev.escalation.store..")
                .layer("live")
                .definedBy("dev.escalation.live..")
                .layer("report")
                .definedBy("dev.escalation.report..")
                .layer("llm")
                .definedBy("dev.escalation.llm..")
                .layer("app")
                .definedBy("dev.escalation.app..")
                .layer("serve")
                .definedBy("dev.escalation.serve..")
                .layer("cli")
                .definedBy("dev.escalation.cli..")
                .layer("ui")
                .definedBy("dev.escalation.ui..")
                .layer("launcher")
                .definedBy("dev.escalation")
                .whereLayer("task")
                .mayNotAccessAnyLayer()
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .whereLayer("data")
                .mayNotAccessAnyLayer()
                .whereLayer("chart")
                .mayOnlyAccessLayers("words")
                .whereLayer("text")
                .mayOnlyAccessLayers("task", "words", "data")
                .whereLayer("ingest")
                .mayOnlyAccessLayers("task", "words", "data")
                .whereLayer("etl")
                .mayOnlyAccessLayers("task", "data", "ingest", "text")
                .whereLayer("features")
                .mayOnlyAccessLayers("task", "data", "text")
                .whereLayer("analysis")
                .mayOnlyAccessLayers("task", "data", "features", "chart")
                .whereLayer("model")
                .mayOnlyAccessLayers("task", "words", "data", "text", "features")
                .whereLayer("explain")
                .mayOnlyAccessLayers("task", "words", "data", "text", "features", "model")
                .whereLayer("simulate")
                .mayOnlyAccessLayers("task", "words", "data", "text", "features", "model", "explain")
                .whereLayer("live")
                .mayOnlyAccessLayers("task", "words", "data", "text", "features", "model", "explain")
                .whereLayer("report")
                .mayOnlyAccessLayers("task", "data", "features", "model", "explain", "simulate", "live", "chart")
                .whereLayer("sample")
                .mayOnlyAccessLayers("task", "data", "model")
                .whereLayer("store")
                .mayOnlyAccessLayers("task", "words", "data", "ingest", "text", "etl")
                .whereLayer("llm")
                .mayOnlyAccessLayers("task", "words")
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("serve", "cli", "ui")
                .whereLayer("serve")
                .mayOnlyBeAccessedByLayers("cli", "ui")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("launcher")
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("launcher")
                .because("a change is made in one room without looking into the others")
                .check(program);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.escalation.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a layer that needs a higher one is in the wrong place")
                .check(program);
    }

    @Test
    void onlyTheFacesKnowAScreen() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.escalation.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .because("the window is one face of the program, and the rest must run without it")
                .check(program);
    }

    @Test
    void onlyTheStoreKnowsADatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.escalation.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("rows come from anywhere")
                .check(program);
    }

    @Test
    void learningLibrariesStayInside() {
        ArchRuleDefinition.methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.escalation..")
                .and()
                .arePublic()
                .should(notShow("ml.dmlc."))
                .because("a library must be replaceable without touching its users")
                .check(program);
    }

    @Test
    void noJavaSerialisation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectOutputStream")
                .because("models are JSON: readable elsewhere, and reading one runs nothing")
                .check(program);
    }

    @Test
    void nobodyWaitsInTheCommonPool() {
        noClasses()
                .should()
                .callMethod(CompletableFuture.class, "supplyAsync", Supplier.class)
                .orShould()
                .callMethod(CompletableFuture.class, "runAsync", Runnable.class)
                .orShould()
                .callMethod(HttpClient.class, "sendAsync", HttpRequest.class, HttpResponse.BodyHandler.class)
                .because("on two cores the common pool has one thread, and columns are computed there")
                .check(new ClassFileImporter().importPackages("dev.escalation"));
    }

    private static ArchCondition<JavaMethod> notShow(String... packages) {
        return new ArchCondition<>("not show types of " + List.of(packages)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean visible = method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
                for (JavaClass type : method.getAllInvolvedRawTypes()) {
                    for (String name : packages) {
                        if (visible && type.getName().startsWith(name)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " shows " + type.getName()));
                        }
                    }
                }
            }
        };
    }
}
