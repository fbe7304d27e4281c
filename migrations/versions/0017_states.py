"""Where a workspace stands, in one look.

Revision 0017, after 0016.
"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

# A function and no statement, for the tenant has to be set before row-level security is asked, in the same message.
# The transaction that wrote a number is told with it: a database that was restored may count the same numbers again.
STATE = """
CREATE FUNCTION oarlock.state_of(wanted uuid) RETURNS text LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
    PERFORM set_config('app.workspace_id', wanted::text, true);
    RETURN (SELECT c.last || '.' || c.xmin FROM oarlock.change_counters c WHERE c.workspace_id = wanted);
END
$$
"""


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.execute(STATE)
    op.execute("REVOKE ALL ON FUNCTION oarlock.state_of(uuid) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION oarlock.state_of(uuid) TO oarlock_app")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '4s'")
    op.execute("DROP FUNCTION oarlock.state_of(uuid)")
