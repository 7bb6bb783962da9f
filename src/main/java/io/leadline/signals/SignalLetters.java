package io.leadline.signals;

import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.shared.BusinessClock;
import io.leadline.signals.SignalCase.State;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the buyers of a signal, at most once a day. */
@Component
public class SignalLetters {

    private final Outbox outbox;
    private final Receivers receivers;
    private final BusinessClock clock;

    SignalLetters(Outbox outbox, Receivers receivers, BusinessClock clock) {
        this.outbox = outbox;
        this.receivers = receivers;
        this.clock = clock;
    }

    public void remind(SignalCase one) {
        if (one.state() != State.DECIDING) {
            return;
        }
        Map<String, Object> model =
                Map.of(MailKey.ITEM.key(), one.itemName(), MailKey.ROUTE.key(), "signal/" + one.id());
        for (Receivers.Receiver receiver : receivers.withRole(Role.BUYER)) {
            User user = receiver.user();
            outbox.queue(new Mail(
                    one.id() + "#decide#" + clock.today() + "#" + user.id(),
                    MailTemplate.SIGNAL_REMINDER.id(),
                    user.email(),
                    user.locale(),
                    user.zone(),
                    MailKey.insteadOf(model, receiver.insteadOf()),
                    List.of(),
                    one.id()));
        }
    }
}
