package io.leadline.identity;

import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import java.time.LocalDate;
import java.util.List;

/** Where absences are kept. */
public interface AbsenceStore {

    /** Those of everybody that are not over before that day, the next first; never more than a thousand. */
    List<Absence> notOver(LocalDate day);

    /** Those of one person that are not over before that day, the next first. */
    List<Absence> notOver(String person, LocalDate day);

    void add(Absence absence, SavedBy by);

    Edited<Absence> change(Absence seen, Absence changed, SavedBy by);

    void remove(String id);
}
