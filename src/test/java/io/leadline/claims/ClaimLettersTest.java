package io.leadline.claims;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.leadline.identity.Role;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import org.junit.jupiter.api.Test;

class ClaimLettersTest {

    private final Scribe scribe = mock();
    private final BusinessClock clock = mock();
    private final ClaimLetters letters = new ClaimLetters(scribe, clock);

    @Test
    void buyersAreRemindedOfAClaimWhoseShipmentWasGuessed() {
        letters.remindBuyers(ClaimExample.guessed("DC-1", "acme", "O-1"));

        verify(scribe).toRole(eq(Role.BUYER), any());
    }

    @Test
    void buyersAreNotRemindedOfWhatTheSupplierIsToAnswer() {
        letters.remindBuyers(ClaimExample.asked("DC-1", "acme", "O-1"));

        verify(scribe, never()).toRole(any(), any());
    }
}
