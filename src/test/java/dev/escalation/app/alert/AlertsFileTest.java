package dev.escalation.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.MailSettings;
import dev.escalation.app.notify.TicketLink;
import dev.escalation.app.notify.WebhookSettings;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.live.alert.QuietHours;
import dev.escalation.store.secrets.SecretPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsFileTest {
    private static final String WHOLE = """
            zone: Europe/Berlin
            quiet_hours: {from: "20:00", to: "07:00", whole_days: [saturday, Sunday]}
            most_a_day: 20
            rules:
              - name: likely
                score: 0.6
                again_below: 0.4
                cool_down_hours: 12
              - name: rising
                rise: 0.2
                within_hours: 4
                tier: [premium, enterprise]
                group: Billing
                priority: [High]
              - name: due
                score: alert line
                again_below: 75 %
                sla_hours_left: 2
            deliver:
              desktop: true
              link: "https://desk.example/tickets/{ticket_id}"
              texts: [subject]
              webhook: {url: "https://hooks.example/x", secret: system}
              mail:
                host: mail.example.com
                security: starttls
                user: desk
                password: file
                from: desk@example.com
                to: [ann@example.com, bob@example.com]
            """;

    @TempDir
    Path folder;

    @Test
    void aWholeFile() {
        AlertsFile file = AlertsFile.read("alerts.yaml", WHOLE);
        AlertRules rules = file.rules(0.4);
        assertThat(rules.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(rules.quiet())
                .contains(new QuietHours(
                        LocalTime.of(20, 0), LocalTime.of(7, 0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
        assertThat(rules.mostADay()).isEqualTo(OptionalInt.of(20));
        assertThat(rules.rules())
                .containsExactly(
                        new AlertRule(
                                "likely",
                                Optional.of(new AlertRule.Score(0.6, 0.4)),
                                Optional.empty(),
                                OptionalDouble.empty(),
                                AlertRule.Only.ALL,
                                12),
                        new AlertRule(
                                "rising",
                                Optional.empty(),
                                Optional.of(new AlertRule.Rise(0.2, 4)),
                                OptionalDouble.empty(),
                                new AlertRule.Only(Set.of("premium", "enterprise"), Set.of("Billing"), Set.of("High")),
                                24),
                        new AlertRule(
                                "due",
                                Optional.of(new AlertRule.Score(0.4, 0.4 * 75 / 100)),
                                Optional.empty(),
                                OptionalDouble.of(2),
                                AlertRule.Only.ALL,
                                24));
        assertThat(file.delivery())
                .isEqualTo(new DeliverySettings(
                        true,
                        Optional.of(new TicketLink("https://desk.example/tickets/{ticket_id}")),
                        Set.of(DeliverySettings.Text.SUBJECT),
                        Optional.of(new WebhookSettings("https://hooks.example/x", SecretPlace.SYSTEM)),
                        Optional.of(new MailSettings(
                                "mail.example.com",
                                587,
                                MailSettings.Security.STARTTLS,
                                "desk",
                                SecretPlace.FILE,
                                "desk@example.com",
                                List.of("ann@example.com", "bob@example.com")))));
    }

    @Test
    void aShortFile() {
        AlertsFile file = AlertsFile.read("alerts.yaml", "rules:\n  - {name: likely, score: alert line}\n");
        assertThat(file.rules(0.3).rules().getFirst().score()).contains(new AlertRule.Score(0.3, 0.15));
        assertThat(file.delivery()).isEqualTo(DeliverySettings.NONE);
    }

    @Test
    void theExampleOfTheManualIsRead() throws IOException {
        String manual = Files.readString(Path.of("docs", "alerts.md"));
        int from = manual.indexOf("```yaml\n") + "```yaml\n".length();
        AlertsFile file = AlertsFile.read("alerts.yaml", manual.substring(from, manual.indexOf("```", from)));
        assertThat(file.rules(0.4).rules()).hasSizeGreaterThan(2);
        assertThat(file.delivery().mail()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score: 0.6|score: 60|line 6: score is above 0 and up to 1, not 60",
                "score: 0.6|score: high|line 6: 'score' takes a number",
                "again_below: 0.4|again_below: 0.7|line 7: again_below is at most the score, and 0.7 is above 0.6",
                "again_below: 0.4|again_below: 120 %|again_below is at most the score",
                "cool_down_hours: 12|cool_down_hours: -1|cool_down_hours is 0 to 8760",
                "cool_down_hours: 12|cooldown: 1|line 8: unknown key 'cooldown'; known are name",
                "name: rising|name: likely|line 9: line 5 has a rule called 'likely' already",
                "within_hours: 4|cool_down_hours: 4|line 10: 'rise' goes with 'within_hours', which is missing",
                "rise: 0.2|cool_down_hours: 2|line 11: 'within_hours' goes with 'rise', which is missing",
                "zone: Europe/Berlin|zone: Berlin|line 1: ",
                "`zone: Europe/Berlin\n`|``|say where the desk is, such as 'zone: Europe/Berlin'",
                "from: \"20:00\"|from: 8pm|line 2: 'from' takes a time such as",
                "Sunday|Caturday|line 2: 'whole_days' takes days such as saturday, not 'Caturday'",
                "most_a_day: 20|most_a_day: 0|line 3: 'most_a_day' takes a whole number from 1 to 100000, not '0'",
                "desktop: true|desktop: yes please|'desktop' is true or false",
                "{ticket_id}|ticket|the link has no {ticket_id}",
                "texts: [subject]|texts: [all]|'texts' takes subject and description, not 'all'",
                "secret: system|secret: whsec_abcdefgh|'secret' says where it is kept",
                "https://hooks.example/x|http://hooks.example/x|'url' begins with https://",
                "security: starttls|security: none|'security' is starttls or tls, not 'none'",
                "from: desk@example.com|from: desk|'from' takes addresses"
            })
    void whatIsWrongIsNamedWithItsLine(String right, String wrong, String words) {
        String text = WHOLE.replace(right.replace("\\n", "\n"), wrong);
        assertThat(text).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> AlertsFile.read("alerts.yaml", text))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("alerts.yaml")
                .hasMessageContaining(words)
                .hasMessageContaining("docs/alerts.md");
    }

    @Test
    void aRuleNeedsACondition() {
        assertThatThrownBy(() -> AlertsFile.read("a.yaml", "rules:\n  - {name: all, tier: premium}\n"))
                .hasMessageContaining("line 2: a rule needs a condition: score, rise or sla_hours_left");
        assertThatThrownBy(() -> AlertsFile.read("a.yaml", "rules: []\n")).hasMessageContaining("1 to 1000 rules");
        assertThatThrownBy(() -> AlertsFile.read("a.yaml", "zone: UTC\n")).hasMessageContaining("'rules' is missing");
    }

    @Test
    void aRuleThatDoesNotGoWithTheModelsLineSaysSo() {
        AlertsFile file =
                AlertsFile.read("a.yaml", "rules:\n  - {name: likely, score: alert line, again_below: 0.3}\n");
        assertThat(file.rules(0.3).rules()).hasSize(1);
        assertThatThrownBy(() -> file.rules(0.2)).hasMessageContaining("0.3 is above 0.2");
    }

    @Test
    void filesThatAreNoneAreRefused() throws IOException {
        Path file = folder.resolve("alerts.yaml");
        assertThatThrownBy(() -> AlertsFile.read(file)).hasMessageContaining("there is no such file");
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> AlertsFile.read(file)).hasMessageContaining("no text in UTF-8");
        Files.write(file, new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> AlertsFile.read(file)).hasMessageContaining("larger than 1 MiB");
        Files.writeString(file, WHOLE, StandardCharsets.UTF_8);
        assertThat(AlertsFile.read(file).rules(0.5).rules()).hasSize(3);
    }
}
