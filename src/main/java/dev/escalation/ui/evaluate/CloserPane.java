package dev.escalation.ui.evaluate;

import dev.escalation.app.Insight;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.Origins;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.models.ModelNames;
import dev.escalation.ui.models.ModelsPane;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Questions to the test of one model at the left, the answer to one of them at the right. */
public final class CloserPane implements ModelsPane {
    private static final double LIST_WIDTH = 250;
    private static final String NONE = "";

    private final Context context;
    private final ModelNames names;
    private final Choice<String> model;
    private final QuestionList list;
    private final Map<Question, Answer> answers = new EnumMap<>(Question.class);
    private final Set<Question> answered = EnumSet.noneOf(Question.class);
    private final StackPane place = new StackPane();
    private final HBox root;
    private @Nullable TrainingRun run;
    private boolean filling;

    public CloserPane(Context context) {
        this.context = context;
        this.names = new ModelNames(context.texts());
        this.model = new Choice<>("closer-model", this::words, List.of(NONE), NONE);
        this.list = new QuestionList(context.texts(), this::ask);
        Card questions = new Card();
        questions.setTitle(context.texts().get("closer.questions"));
        questions.setContent(list);
        questions.setMinWidth(LIST_WIDTH);
        questions.setMaxWidth(LIST_WIDTH);
        questions.setMinHeight(0);
        place.setMinHeight(0);
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        root = new HBox(14, questions, place);
        root.setId("closer");
        root.setMinHeight(0);
        ComboBox<String> box = model.node();
        box.setPrefWidth(170);
        box.setAccessibleText(context.texts().get("closer.model"));
        box.valueProperty().addListener(_ -> chosen());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Node> actions() {
        return List.of(model.node());
    }

    @Override
    public void show(TrainingRun shown) {
        run = shown;
        filling = true;
        Comparison comparison = shown.training().comparison();
        model.node()
                .getItems()
                .setAll(comparison.results().stream()
                        .filter(result -> result.model().isPresent())
                        .map(ModelResult::name)
                        .toList());
        model.show(inUse(comparison).name());
        filling = false;
        chosen();
    }

    /** The model in use if it is of this run, else the best of the run. */
    private ModelResult inUse(Comparison comparison) {
        Insight insight = context.workspace().insightProperty().get();
        return comparison.results().stream()
                .filter(result -> insight != null
                        && result.model().filter(insight.model()::equals).isPresent())
                .findFirst()
                .orElse(comparison.best());
    }

    /** {@code Random forest} for the name of a result. */
    private String words(String name) {
        return name.isEmpty() ? "" : context.texts().get("models.name." + name);
    }

    private void chosen() {
        if (!filling) {
            answered.clear();
            ask(list.chosen());
        }
    }

    private void ask(Question question) {
        TrainingRun of = run;
        if (of == null) {
            return;
        }
        Comparison comparison = of.training().comparison();
        ModelResult result = new CloserLook(comparison, comparison.best()).named(model.value());
        Answer answer = answers.computeIfAbsent(question, this::answer);
        VBox.setVgrow(answer.page(), Priority.ALWAYS);
        place.getChildren().setAll(answer.page());
        if (answered.add(question)) {
            answer.show(new Subject(of, result, origin(of, result)));
        }
    }

    private ChartOrigin origin(TrainingRun of, ModelResult result) {
        int scores = of.training().comparison().testRows().length;
        return new Origins(context.texts()).ofTest(names.of(result), of, scores);
    }

    private Answer answer(Question question) {
        return switch (question) {
            case LINE -> new LineAnswer(context);
            case EARLY -> new EarlyAnswer(context);
            case REVIEWS -> new ReviewsAnswer(context);
            case TOP -> new TopAnswer(context);
            case TRUST -> new TrustAnswer(context);
            case WEAK -> new WeakAnswer(context);
            case TIME -> new TimeAnswer(context);
            case RARER -> new RarerAnswer(context);
            case LISTS -> new ListsAnswer(context);
        };
    }
}
