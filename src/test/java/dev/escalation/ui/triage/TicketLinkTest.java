package dev.escalation.ui.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.ui.triage.TicketLink.Fault;
import org.junit.jupiter.api.Test;

class TicketLinkTest {
    @Test
    void theNumberStandsEncodedInItsPlace() {
        assertThat(new TicketLink("https://desk.example/tickets/{ticket_id}").of("T-1"))
                .isEqualTo("https://desk.example/tickets/T-1");
        assertThat(new TicketLink("http://desk.example:8080/?q={ticket_id}&x=1#{ticket_id}").of("A/b c&d=ü?"))
                .isEqualTo("http://desk.example:8080/?q=A%2Fb%20c%26d%3D%C3%BC%3F&x=1#A%2Fb%20c%26d%3D%C3%BC%3F");
    }

    @Test
    void onlyAWebAddressWithAPlaceForTheNumberIsALink() {
        assertThat(TicketLink.fault("https://desk.example/tickets/{ticket_id}")).isEmpty();
        assertThat(TicketLink.fault("https://desk.example/tickets/")).contains(Fault.NO_PLACE);
        assertThat(TicketLink.fault("https://desk.example/tickets/{id}")).contains(Fault.NO_PLACE);
        for (String bad : new String[] {
            "javascript:alert({ticket_id})",
            "file:///tmp/{ticket_id}",
            "desk.example/{ticket_id}",
            "https:///{ticket_id}",
            "https://{ticket_id}.example/",
            "https://desk.example/a b/{ticket_id}",
            "{ticket_id}"
        }) {
            assertThat(TicketLink.fault(bad)).as(bad).contains(Fault.NO_WEB_ADDRESS);
        }
        assertThatThrownBy(() -> new TicketLink("ftp://desk.example/{ticket_id}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
