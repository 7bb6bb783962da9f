package io.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.shell.EditedField.Difference;
import java.util.List;

/**
 * Says in a form who saved the same while it was open, and when: field by field what it was, what they made of it and
 * what stands here. Where only they changed something theirs is taken, where both did one's own stays, until the person
 * says otherwise; saving again then counts.
 */
final class ConflictPanel extends Div {

    private enum Choice {
        THEIRS,
        MINE
    }

    ConflictPanel() {
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(String who, List<Difference> differences) {
        removeAll();
        add(new Paragraph(who + " " + getTranslation("shell.edit.choose")));
        differences.forEach(difference -> add(choice(difference)));
        setVisible(true);
        scrollIntoView();
    }

    private MadeChoice<Choice> choice(Difference difference) {
        MadeChoice<Choice> choice = new MadeChoice<>();
        choice.setLabel(getTranslation("shell.edit.was", difference.label(), orNothing(difference.before())));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(one -> one == Choice.THEIRS
                ? getTranslation("shell.edit.theirs", orNothing(difference.theirs()))
                : getTranslation("shell.edit.mine", orNothing(difference.mine())));
        choice.addValueChangeListener(chosen -> {
            if (chosen.getValue() == Choice.THEIRS) {
                difference.takeTheirs().run();
            } else {
                difference.keepMine().run();
            }
        });
        choice.setValue(difference.touched() ? Choice.MINE : Choice.THEIRS);
        return choice;
    }

    private String orNothing(String words) {
        return words.isBlank() ? getTranslation("shell.edit.nothing") : words;
    }
}
