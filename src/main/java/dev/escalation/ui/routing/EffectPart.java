package dev.escalation.ui.routing;

import dev.escalation.simulate.routing.RoutingStudy;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the rules would change. */
final class EffectPart {
    private final Card card = new Card();
    private final Context context;
    private final Texts texts;
    private @Nullable RoutingStudy study;

    EffectPart(Context context) {
        this.context = context;
        this.texts = context.texts();
        card.setTitle(texts.get("routing.effect"));
        card.setId("routing-effect");
    }

    void show(RoutingStudy shown) {
        study = shown;
        RoutingWords words = new RoutingWords(texts);
        FitCheck.Verdict fit = shown.setup().studied().check().verdict();
        Button export = Buttons.icon("fth-download", texts.get("routing.export.effect"), this::export);
        export.setId("routing-export-effect");
        card.tools().getChildren().setAll(new Tag(words.fit(fit), RoutingWords.kind(fit)), export);
        ScrollPane scroll = new ScrollPane(new EffectTable(texts, shown));
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox foot = new HBox(Labels.wrapped(foot(shown), "text-micro"));
        foot.getStyleClass().add("card-foot");
        foot.setMinHeight(HBox.USE_PREF_SIZE);
        card.setContent(new VBox(scroll, foot));
    }

    private String foot(RoutingStudy shown) {
        return texts.get(
                "routing.effect.foot",
                shown.setup().replications(),
                texts.formats().day(shown.setup().period().from()),
                texts.formats().day(shown.setup().period().to()));
    }

    /** Nothing to export. */
    void clear() {
        study = null;
        card.tools().getChildren().clear();
    }

    private void export() {
        RoutingStudy shown = study;
        if (shown != null) {
            new Export(context).write("routing-effects.csv", file -> new RoutingCsv(texts).effects(shown, file));
        }
    }

    Card card() {
        return card;
    }
}
