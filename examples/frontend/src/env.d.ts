/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_OARLOCK_URL?: string;
}
