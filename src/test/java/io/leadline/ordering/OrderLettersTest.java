package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.ActionLinks;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Letters to the company's people of a role; a letter whose template does not take what it says is never written. */
class OrderLettersTest {

    private final List<Mail> written = new ArrayList<>();

    private OrderLetters letters() {
        User reader = new User(
                "ann",
                "Ann",
                "ann@example.com",
                Set.of(Role.MANAGER),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0);
        Receivers receivers = mock(Receivers.class);
        when(receivers.withRole(Role.MANAGER)).thenReturn(List.of(new Receivers.Receiver(reader, List.of())));
        Scribe scribe = new Scribe(
                written::add,
                mock(ActionLinks.class),
                new StaticListableBeanFactory(Map.of("receivers", receivers)).getBeanProvider(Receivers.class),
                mock(Suppliers.class));
        return new OrderLetters(
                scribe, mock(ActionLinks.class), mock(ApplicationEventPublisher.class), mock(BusinessClock.class));
    }

    @ParameterizedTest
    @CsvSource({"ESCALATION_ENDED, true", "TASK_UNDECIDED, false"})
    void theOrderIsNamedWhereTheTemplateHasAPlaceForIt(MailTemplate template, boolean named) {
        Map<MailKey, Object> values = template == MailTemplate.ESCALATION_ENDED
                ? Map.of(MailKey.ROUTE, "order/O-1")
                : Map.of(
                        MailKey.TASK, "delay-escalation.UserTask_DecideAsHead",
                        MailKey.ITEM, "Lamp",
                        MailKey.WAITING_SINCE, SampleOrder.NOW,
                        MailKey.ROUTE, "escalations?order=O-1");

        letters()
                .toRole(
                        SampleOrder.of("O-1", "LAMP", "S1", OrderState.CONFIRMED),
                        Role.MANAGER,
                        template,
                        "delay#1",
                        values);

        assertThat(written).singleElement().satisfies(mail -> {
            template.check(mail.model());
            assertThat(mail.model().containsKey(MailKey.ORDER_NUMBER.key())).isEqualTo(named);
        });
    }
}
