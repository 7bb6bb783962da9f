package io.leadline.identity;

import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import java.time.LocalDate;
import java.util.List;

/** Where absences are kept. */
public interface AbsenceStore {

    /** Those of everybody that count on that day: one for each person at most, as they do not overlap. */
    List<Absence> on(LocalDate day);

    /** Those of the company's own people that are not over before that day, the next first; never more than a thousand. */
    List<Absence> ofCompany(LocalDate day);

    /** Those of one person that are not over before that day, the next first. */
    List<Absence> notOver(String person, LocalDate day);

    void add(Absence absence, SavedBy by);

    Edited<Absence> change(Absence seen, Absence changed, SavedBy by);

    /** Takes it back, while it is still what was seen. */
    Edited<Absence> remove(Absence seen);
}
