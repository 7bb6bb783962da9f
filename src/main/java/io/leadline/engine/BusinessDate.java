package io.leadline.engine;

import java.time.LocalDate;

/** Sets the company's today right, where files or a slip have made it wrong. The engine's own clock runs on. */
public interface BusinessDate {

    /** Makes the date today's, at the present time of day, whatever it was. */
    void set(LocalDate date);
}
