package io.leadline.signals;

import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import io.leadline.signals.SignalCase.State;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the buyers of a signal, at most once a day. */
@Component
public class SignalLetters {

    private final Scribe scribe;
    private final BusinessClock clock;

    SignalLetters(Scribe scribe, BusinessClock clock) {
        this.scribe = scribe;
        this.clock = clock;
    }

    public void remind(SignalCase one) {
        if (one.state() == State.DECIDING) {
            scribe.toRole(
                    Role.BUYER,
                    new Fact(
                            one.id() + "#decide#" + clock.today(),
                            MailTemplate.SIGNAL_REMINDER,
                            one.id(),
                            Map.of(MailKey.ITEM, one.itemName(), MailKey.ROUTE, "signal/" + one.id())));
        }
    }
}
