package io.leadline.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether an invented company is shown, for whoever explains or plays in it. As soon as a company's own files were loaded
 * it is none any more, whatever the settings say: nobody is to be guided about, or acted for, at work.
 */
@Component
public class Demonstration {

    private static final int PAST_DAYS = 12;

    private final boolean demo;
    private final boolean generated;
    private final boolean lives;
    private final ObjectProvider<CompanyFiles> files;

    public Demonstration(
            @Value("${leadline.demo:false}") boolean demo,
            @Value("${leadline.demo-data:true}") boolean generated,
            @Value("${leadline.demo-life:true}") boolean life,
            @Value("${leadline.as-of:}") String asOf,
            @Value("${leadline.engine.url:}") String engineElsewhere,
            ObjectProvider<CompanyFiles> files) {
        this.demo = demo;
        this.generated = generated;
        this.lives = life && asOf.isEmpty() && engineElsewhere.isEmpty();
        this.files = files;
    }

    /** Nothing in it is a company's own. */
    public boolean shown() {
        return demo && files.stream().noneMatch(CompanyFiles::loaded);
    }

    /** What is in it is the generated shop, which a newcomer has never seen. */
    public boolean generated() {
        return generated && shown();
    }

    /** Whether simulated people act in it at all. */
    public boolean livesOn() {
        return lives && generated();
    }

    /**
     * How many days before today its files end, because its people live through them first: none where the setting says so,
     * the day is given, or the engine's clock is not ours to move.
     */
    public int pastDays() {
        return livesOn() ? PAST_DAYS : 0;
    }
}
