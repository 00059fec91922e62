create table staff_person (
    id uuid primary key default gen_random_uuid(),
    username varchar(40) not null constraint staff_person_username_key unique,
    name varchar(120) not null,
    email varchar(254) not null,
    password_hash varchar(300) not null,
    must_change_password boolean not null default false,
    -- Raised whenever what was signed in before must count no longer; sessions and cached sign-ins carry it.
    credential_stamp integer not null default 0,
    zone varchar(60) not null,
    capacity integer not null,
    active boolean not null default true,
    demo boolean not null default false,
    created_at timestamptz not null,
    created_by varchar(40) not null,
    updated_at timestamptz not null,
    updated_by varchar(40) not null,
    row_version bigint not null default 0,
    constraint staff_person_username_shape check (username ~ '^[a-z][a-z0-9._-]{1,39}$'),
    constraint staff_person_capacity_range check (capacity between 0 and 999)
);

create table staff_person_role (
    person_id uuid not null references staff_person (id),
    role varchar(20) not null,
    primary key (person_id, role)
);

create table staff_team (
    id varchar(40) primary key,
    name varchar(120) not null,
    purpose varchar(300) not null
);

create table staff_membership (
    person_id uuid not null references staff_person (id),
    team varchar(40) not null references staff_team (id),
    primary key (person_id, team)
);

create index staff_membership_team_idx on staff_membership (team);

-- Hours in the person's own zone; an end at or before the start is on the next day.
create table staff_shift (
    person_id uuid not null references staff_person (id),
    weekday varchar(9) not null,
    starts time not null,
    ends time not null,
    primary key (person_id, weekday, starts)
);

create table staff_skill (
    person_id uuid not null references staff_person (id),
    skill varchar(60) not null,
    level integer not null,
    primary key (person_id, skill),
    constraint staff_skill_level_range check (level between 1 and 5)
);

create table staff_absence (
    id uuid primary key default gen_random_uuid(),
    username varchar(40) not null references staff_person (username),
    first_day date not null,
    last_day date not null,
    substitute varchar(40) references staff_person (username),
    kind varchar(20) not null,
    created_at timestamptz not null,
    created_by varchar(40) not null,
    updated_at timestamptz not null,
    updated_by varchar(40) not null,
    row_version bigint not null default 0,
    constraint staff_absence_in_order check (last_day >= first_day),
    constraint staff_absence_covered_by_another check (substitute <> username)
);

create index staff_absence_username_idx on staff_absence (username, last_day);
