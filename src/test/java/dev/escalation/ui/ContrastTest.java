package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.chart.ColorRole;
import dev.escalation.chart.Theme;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast of the colour roles by WCAG 2.2: 4.5 for text (1.4.3), 3 for what must be seen of controls and charts (1.4.11). */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final Pattern ROLE = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]{6});");

    /** What text of any kind stands on. */
    private static final List<String> GROUNDS = List.of(
            "-color-bg-default",
            "-color-bg-overlay",
            "-color-bg-subtle",
            "-color-cell-bg-hover",
            "-color-cell-bg-selected");

    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg",
            "-shap-raises",
            "-shap-lowers");

    /** Text that stands on a ground of its own. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("-color-fg-default", "-color-bg-inset"),
            List.of("-color-fg-muted", "-color-bg-inset"),
            List.of("-color-fg-default", "-color-neutral-muted"),
            List.of("-color-fg-muted", "-color-neutral-muted"),
            List.of("-color-accent-fg", "-color-accent-subtle"),
            List.of("-color-fg-default", "-color-accent-subtle"),
            List.of("-color-fg-muted", "-color-accent-subtle"),
            List.of("-color-success-fg", "-color-success-subtle"),
            List.of("-color-warning-fg", "-color-warning-subtle"),
            List.of("-color-danger-fg", "-color-danger-subtle"),
            List.of("-color-fg-muted", "-color-warning-subtle"),
            List.of("-color-fg-muted", "-color-danger-subtle"),
            List.of("-color-fg-emphasis", "-color-accent-emphasis"),
            List.of("-color-fg-default", "-chart-band-1"),
            List.of("-color-fg-muted", "-chart-band-1"),
            List.of("-color-fg-default", "-chart-band-2"),
            List.of("-color-fg-muted", "-chart-band-2"),
            List.of("-risk-low-fg", "-risk-low-bg"),
            List.of("-risk-elevated-fg", "-risk-elevated-bg"),
            List.of("-risk-high-fg", "-risk-high-bg"),
            List.of("-risk-critical-fg", "-risk-critical-bg"));

    /** Series of charts are labelled in their own colour. */
    private static final List<String> SERIES = List.of("-chart-1", "-chart-2", "-chart-3", "-chart-4", "-chart-6");

    private static final List<String> SHAPES = List.of(
            "-chart-5",
            "-chart-axis",
            "-color-accent-emphasis",
            "-color-success-emphasis",
            "-color-danger-emphasis",
            "-color-neutral-emphasis",
            "-value-mid",
            "-value-high");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeRead(Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> tooLittle = new ArrayList<>();
        for (String ground : GROUNDS) {
            TEXTS.forEach(text -> check(roles, text, ground, TEXT, tooLittle));
        }
        PAIRS.forEach(pair -> check(roles, pair.getFirst(), pair.getLast(), TEXT, tooLittle));
        SERIES.forEach(series -> check(roles, series, "-color-bg-default", TEXT, tooLittle));
        assertThat(tooLittle).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void marksAndControlsCanBeSeen(Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        List<String> tooLittle = new ArrayList<>();
        SHAPES.forEach(shape -> check(roles, shape, "-color-bg-default", SHAPE, tooLittle));
        assertThat(tooLittle).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void chartsHaveTheColoursOfTheWindow(Theme theme) throws IOException {
        Map<String, Color> roles = roles(theme);
        for (ColorRole role : ColorRole.values()) {
            String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Color inWindow = roles.getOrDefault("-" + name, roles.get("-color-" + name));
            assertThat(theme.color(role)).as(name).isEqualTo(inWindow);
        }
    }

    /** Of the standard's own examples. */
    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(contrast(new Color(0x777777), Color.WHITE)).isBetween(4.47, 4.49);
        assertThat(contrast(new Color(0x767676), Color.WHITE)).isBetween(4.53, 4.55);
    }

    private static void check(
            Map<String, Color> roles, String front, String ground, double least, List<String> tooLittle) {
        double contrast = contrast(color(roles, front), color(roles, ground));
        if (contrast < least) {
            tooLittle.add(String.format(Locale.ROOT, "%s on %s: %.2f", front, ground, contrast));
        }
    }

    private static Color color(Map<String, Color> roles, String role) {
        assertThat(roles).containsKey(role);
        return roles.get(role);
    }

    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        double[] linear = Arrays.stream(new int[] {color.getRed(), color.getGreen(), color.getBlue()})
                .mapToDouble(channel -> channel / 255.0)
                .map(channel -> channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static Map<String, Color> roles(Theme theme) throws IOException {
        String name = "tokens-" + theme.name().toLowerCase(Locale.ROOT) + ".css";
        Matcher matcher = ROLE.matcher(Files.readString(Path.of("styles", name)));
        Map<String, Color> roles = new HashMap<>();
        while (matcher.find()) {
            roles.put(matcher.group(1), Color.decode(matcher.group(2)));
        }
        return roles;
    }
}
