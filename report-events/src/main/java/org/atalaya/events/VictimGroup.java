package org.atalaya.events;

/** Groups that human-rights reporting counts apart. */
public enum VictimGroup {
    /** Under eighteen. */
    MINORS,
    WOMEN,
    JOURNALISTS,
    RIGHTS_DEFENDERS,
    POLICE,
    SOLDIERS,
    INDIGENOUS,
    STUDENTS
}
