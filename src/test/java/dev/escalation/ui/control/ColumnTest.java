package dev.escalation.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@InWindow
class ColumnTest {
    private static final int DEPTH = 6;

    @BeforeAll
    static void start() {
        TestWindow.requireToolkit();
    }

    /** Text that counts how often its height is asked for. */
    private static final class Asked extends Region {
        private double height = 40;
        private int asked;

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL; // as text that wraps; what has no bias the library remembers itself
        }

        @Override
        protected double computePrefHeight(double width) {
            asked++;
            return height;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    @Test
    void textInManyColumnsIsAskedForItsHeightAFewTimes() {
        int inColumns = TestWindow.onFx(() -> {
            Asked text = new Asked();
            Region outer = text;
            for (int i = 0; i < DEPTH; i++) {
                outer = new Column(0, outer);
            }
            outer.resize(100, 40);
            outer.layout();
            return text.asked;
        });
        int inBoxes = TestWindow.onFx(() -> {
            Asked text = new Asked();
            Region outer = text;
            for (int i = 0; i < DEPTH; i++) {
                outer = new VBox(outer);
            }
            outer.resize(100, 40);
            outer.layout();
            return text.asked;
        });
        assertThat(inColumns).isLessThanOrEqualTo(2 * DEPTH);
        assertThat(inBoxes).as("what it is for").isGreaterThan(3 * inColumns);
    }

    @Test
    void aColumnIsNeverLowerThanItPrefersAndFollowsWhatChanges() {
        double[] heights = TestWindow.onFx(() -> {
            Asked text = new Asked();
            Column column = new Column(6, text, new Column(0));
            double before = column.minHeight(100);
            text.height = 90;
            text.requestLayout();
            return new double[] {before, column.minHeight(100), column.prefHeight(100)};
        });
        assertThat(heights).containsExactly(46, 96, 96);
    }
}
