import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/ipc/routes.ts'

const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke('request', name, input),
  on: (listener) => {
    const hear = (_: IpcRendererEvent, name: string, payload: unknown) => listener(name, payload)
    ipcRenderer.on('event', hear)
    return () => {
      ipcRenderer.off('event', hear)
    }
  },
}
contextBridge.exposeInMainWorld('desk', bridge)
